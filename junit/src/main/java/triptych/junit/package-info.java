/**
 * The JUnit extension for module authors: a test body is a process of the simulated machine, under
 * every schedule.
 */
package triptych.junit;
