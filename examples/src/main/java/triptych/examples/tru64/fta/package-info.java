/**
 * A driver of an FDDI adapter: the adapter, simulated too, the driver, and the driver with bugs.
 */
package triptych.examples.tru64.fta;
