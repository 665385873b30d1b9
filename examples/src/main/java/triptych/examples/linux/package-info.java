/** Linux modules with a lesson each: how a kernel thread is stopped, and how it is not. */
package triptych.examples.linux;
