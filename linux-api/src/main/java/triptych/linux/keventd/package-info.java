/**
 * Kernel threads as Rusty Russell proposed them on 2 January 2004 ("Use Signals For Kthread"), on
 * the Linux 2.6.0 of that time: {@link triptych.linux.keventd.Keventd} is the surface, the rest is
 * what lies under it.
 *
 * <p>The patch was never merged, and exports nothing: only code that was built into the kernel
 * could have called it. Here modules can. Its {@code kthread_create} and {@code kthread_run} share
 * no more than their names with Linux's, so one machine has either. Clauses of this surface are
 * numbered P1, P2, ...: Linux's routine of the same name has clauses S1, S2, ...
 */
package triptych.linux.keventd;
