/** The driver on Linux: a spinlock, completions and {@code kthread_stop}. */
package triptych.examples.port.linux;
