package triptych.tru64;

import triptych.core.routine.KernelText;
import triptych.core.routine.Routine;
import triptych.core.thread.SimThread;
import triptych.tru64.kernel.Contexts;
import triptych.tru64.struct.ThreadT;
import triptych.tru64.struct.WaitResult;

/** {@code kern/sched_prim.h}: the two-phase wait, and waking. */
@KernelText
public interface SchedPrim extends Surface {
    /** Declares that the caller will wait for {@code event}; it goes on running. */
    @Routine(header = "kern/sched_prim.h", forbidden = Contexts.INTERRUPTS)
    default void assert_wait_mesg(Object event, boolean interruptible, String message) {
        SimThread sim = enter(SchedPrimCalls.assert_wait_mesg, event, interruptible, message);
        kernel().waits().assertWait(sim, event, interruptible, message);
        sim.leave();
    }

    /** Gives up the processor until the asserted wait is over; yields if none is asserted. */
    @Routine(header = "kern/sched_prim.h", sleeps = true, forbidden = Contexts.INTERRUPTS)
    default void thread_block() {
        SimThread sim = enter(SchedPrimCalls.thread_block);
        kernel().waits().block(sim);
        sim.leave();
    }

    /** Wakes every thread that waits for {@code event}. */
    @Routine(header = "kern/sched_prim.h")
    default void thread_wakeup(Object event) {
        SimThread sim = enter(SchedPrimCalls.thread_wakeup, event);
        kernel().waits().wakeUp(sim, event, false, WaitResult.THREAD_AWAKENED);
        sim.leave();
    }

    /** Wakes the thread that has waited longest for {@code event}. */
    @Routine(header = "kern/sched_prim.h")
    default void thread_wakeup_one(Object event) {
        SimThread sim = enter(SchedPrimCalls.thread_wakeup_one, event);
        kernel().waits().wakeUp(sim, event, true, WaitResult.THREAD_AWAKENED);
        sim.leave();
    }

    /** Wakes one or all, with a result of the waker's choice. */
    @Routine(header = "kern/sched_prim.h")
    default int thread_wakeup_prim(Object event, boolean one_thread, int result) {
        SimThread sim = enter(SchedPrimCalls.thread_wakeup_prim, event, one_thread, result);
        boolean any = kernel().waits().wakeUp(sim, event, one_thread, result);
        sim.leave();
        return any ? 1 : 0;
    }

    /** Ends the wait of one thread. */
    @Routine(header = "kern/sched_prim.h")
    default void clear_wait(ThreadT thread, int result, boolean interrupt_only) {
        SimThread sim = enter(SchedPrimCalls.clear_wait, thread, result, interrupt_only);
        kernel().waits().clear(sim, thread, result, interrupt_only);
        sim.leave();
    }

    /** Limits the asserted wait. */
    @Routine(header = "kern/sched_prim.h", forbidden = Contexts.INTERRUPTS)
    default void thread_set_timeout(int timeout_interval) {
        SimThread sim = enter(SchedPrimCalls.thread_set_timeout, timeout_interval);
        kernel().waits().setTimeout(sim, timeout_interval);
        sim.leave();
    }
}
