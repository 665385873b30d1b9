/** Scenarios on Tru64: waits, ends of threads, and a driver. */
package triptych.examples.tru64;
