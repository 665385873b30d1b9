/** Linux modules with a lesson each. */
package triptych.examples.linux;
