/**
 * One driver on three kernels: the board that it drives, the users who call it, and what all of
 * them must show alike. The ports themselves are in the packages of their kernels.
 */
package triptych.examples.port;
