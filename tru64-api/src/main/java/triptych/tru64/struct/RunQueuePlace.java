package triptych.tru64.struct;

import triptych.core.sched.Standing;

/**
 * What Tru64's 64 priorities mean to the scheduler of a plain run: those of realtime, of the kernel
 * and of users begin where every kernel's do, and none meet.
 *
 * @source tru64.md 2.3, 2.4; how far use brings a thread down is our decision
 */
final class RunQueuePlace {
    private static final int REALTIME_FROM = 48;
    private static final int KERNEL_FROM = 80;
    private static final int KERNEL_STEP = 3;
    private static final int USER_STEP = 5;

    private RunQueuePlace() {}

    /** {@code fixed} says that the use of processors does not count. */
    static Standing standingOf(int priority, boolean fixed) {
        int urgency = urgencyOf(priority);
        return fixed ? Standing.fixed(urgency) : Standing.timeshare(urgency);
    }

    private static int urgencyOf(int priority) {
        if (priority < BasePriority.BASEPRI_HIGHEST) {
            return REALTIME_FROM + priority;
        }
        return priority < BasePriority.BASEPRI_USER
                ? KERNEL_FROM + KERNEL_STEP * (priority - BasePriority.BASEPRI_HIGHEST)
                : Standing.USER + USER_STEP * (priority - BasePriority.BASEPRI_USER);
    }
}
