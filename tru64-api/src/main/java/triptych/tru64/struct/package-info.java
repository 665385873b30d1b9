/** The structures and constants of the headers. */
package triptych.tru64.struct;
