/** The structures and constants of the headers, without the word {@code struct}. */
package triptych.linux.struct;
