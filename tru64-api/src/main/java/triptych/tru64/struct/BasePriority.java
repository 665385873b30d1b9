package triptych.tru64.struct;

import triptych.core.routine.Symbol;

/** {@code BASEPRI_*}: lower is more urgent. */
public interface BasePriority {
    /** Most urgent of the kernel's threads that are not of the realtime class. */
    @Symbol(header = "kern/sched.h")
    int BASEPRI_HIGHEST = 32;

    /** The usual one of a kernel thread. */
    @Symbol(header = "kern/sched.h")
    int BASEPRI_SYSTEM = 38;

    /** Where user threads begin. */
    @Symbol(header = "kern/sched.h")
    int BASEPRI_USER = 44;

    /** The number of run queues minus 1. */
    @Symbol(header = "kern/sched.h")
    int BASEPRI_LOWEST = 63;
}
