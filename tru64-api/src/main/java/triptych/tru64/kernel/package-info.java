/** Tru64's rules over the core, one class per idea. */
package triptych.tru64.kernel;
