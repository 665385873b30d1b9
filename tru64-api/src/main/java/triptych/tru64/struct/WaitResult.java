package triptych.tru64.struct;

import triptych.core.routine.Symbol;

/** {@code THREAD_*}: how a wait has ended. */
public interface WaitResult {
    /** The event has come. Also the value before any wait. */
    @Symbol(header = "kern/sched_prim.h")
    int THREAD_AWAKENED = 0;

    /** The time limit of the wait was over. */
    @Symbol(header = "kern/sched_prim.h")
    int THREAD_TIMED_OUT = 1;

    /** {@code clear_wait} broke the wait, for instance for a signal. */
    @Symbol(header = "kern/sched_prim.h")
    int THREAD_INTERRUPTED = 2;

    /** The thread is to end itself. */
    @Symbol(header = "kern/sched_prim.h")
    int THREAD_SHOULD_TERMINATE = 3;

    /** The whole operation is to begin anew. */
    @Symbol(header = "kern/sched_prim.h")
    int THREAD_RESTART = 4;
}
