/**
 * The structures of FreeBSD's kernel interface, as module code names them. Nothing here knows a
 * routine.
 */
package triptych.freebsd.struct;
