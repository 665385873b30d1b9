/** The driver on Tru64 UNIX: a simple lock and waits in two halves. */
package triptych.examples.port.tru64;
