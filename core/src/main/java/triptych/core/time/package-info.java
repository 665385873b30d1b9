/** Simulated time: it passes only when the machine says so. */
package triptych.core.time;
