package triptych.freebsd.struct;

import triptych.core.sched.Standing;

/**
 * What FreeBSD's priorities mean to the scheduler of a plain run, as of FreeBSD 13.
 *
 * <p>A thread is taken by the range that its priority lies in: so a thread of the kernel keeps its
 * priority as long as that is above those of users. Four neighbours share a run queue.
 *
 * @source freebsd.md 6.7
 */
final class PriorityRanges {
    private static final int INTERRUPT_LAST = 47;
    private static final int KERNEL_LAST = 119;
    private static final int TIMESHARE_LAST = 223;
    private static final int PER_QUEUE = 4;

    private PriorityRanges() {}

    static Standing standingOf(int priority) {
        int queue = priority - Math.floorMod(priority, PER_QUEUE);
        if (priority <= INTERRUPT_LAST) {
            return Standing.interrupt(queue);
        }
        if (priority <= KERNEL_LAST) {
            return Standing.fixed(queue);
        }
        return priority <= TIMESHARE_LAST ? Standing.timeshare(queue) : Standing.idle(queue);
    }
}
