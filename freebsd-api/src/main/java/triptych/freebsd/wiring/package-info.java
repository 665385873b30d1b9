/** How the FreeBSD personality announces itself, and what it binds. */
package triptych.freebsd.wiring;
