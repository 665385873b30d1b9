/** Scenarios with a lesson each, a package for each kernel. */
package triptych.examples;
