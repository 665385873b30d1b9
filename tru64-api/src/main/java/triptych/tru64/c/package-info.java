/** Tru64 for modules in C: their configure routine, and the structures that they share. */
package triptych.tru64.c;
