/** How fast the machine is: figures measured side by side in one run, never asserted by a test. */
package triptych.bench;
