/** Scripts: what users of a simulated kernel do with a module, as a text file says it. */
package triptych.core.script;
