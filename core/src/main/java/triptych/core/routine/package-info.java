/**
 * What the kernels' routines are called, where they may be called, and what they do to the caller.
 */
package triptych.core.routine;
