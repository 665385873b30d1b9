/** FreeBSD for modules in C: what a module file declares, and the structures that it shares. */
package triptych.freebsd.c;
