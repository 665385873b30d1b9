/** Who runs next: the baton, and the policies that hand it on. */
package triptych.core.sched;
