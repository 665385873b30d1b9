/** The driver on FreeBSD: a mutex, {@code mtx_sleep} and {@code wakeup}. */
package triptych.examples.port.freebsd;
