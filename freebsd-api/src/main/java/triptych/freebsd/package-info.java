/** The FreeBSD surface: one interface per manual page, names as in C. */
package triptych.freebsd;
