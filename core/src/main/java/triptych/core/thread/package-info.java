/** Simulated threads, the objects that they touch, and the operations that they stand before. */
package triptych.core.thread;
