/** Finding what a user names: kernels, scenarios, classes; and what to say when it is not there. */
package triptych.cli.lookup;
