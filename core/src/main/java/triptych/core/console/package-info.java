/** What the simulated kernel prints. */
package triptych.core.console;
