/**
 * The accesses of C code to memory: which of them other threads can notice, and stops before those.
 */
package triptych.csource.access;
