/** Tru64 UNIX's kernel interface: one type per group of manual pages. */
package triptych.tru64;
