/**
 * FreeBSD's rules over the core: processes, sleeping, locks, the linker. Knows structures, not the
 * surface.
 */
package triptych.freebsd.kernel;
