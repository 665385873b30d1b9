/** One simulated computer for one execution, put together from its parts. */
package triptych.core.machine;
