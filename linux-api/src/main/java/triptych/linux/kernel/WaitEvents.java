package triptych.linux.kernel;

import java.util.function.BooleanSupplier;
import triptych.core.machine.Machine;
import triptych.core.routine.KernelText;
import triptych.core.thread.Access;
import triptych.core.thread.Operation;
import triptych.core.thread.SimThread;
import triptych.linux.struct.WaitQueueEntry;
import triptych.linux.struct.WaitQueueHead;

/**
 * The loop of the {@code wait_event} family: queue the entry and set the state, look at the
 * condition, sleep, and again.
 *
 * <p>All of it is a macro, so the loop stands in the text of the module that names it, and only
 * {@code prepare_to_wait_event}, {@code schedule} and {@code finish_wait} are kernel text. Between
 * any two of them, and while the condition runs, the thread stands in module text; a sleeper stands
 * in {@code schedule} and returns from it into module text, before its entry leaves the queue. What
 * runs in between stops nowhere unless the condition does: so the return from {@code schedule} and
 * the next {@code prepare_to_wait_event} are one step, which traps if either would.
 */
@KernelText
public final class WaitEvents {
    private final LinuxKernel kernel;
    private final Machine machine;
    private final TimeLimits timeLimits;

    WaitEvents(LinuxKernel kernel) {
        this.kernel = kernel;
        this.machine = kernel.machine();
        this.timeLimits = kernel.timeLimits();
    }

    /**
     * Waits without a time limit.
     *
     * @return 0 when the condition holds; negative when interrupted
     */
    public int await(SimThread sim, WaitStyle style, WaitQueueHead q, BooleanSupplier condition) {
        return (int) Math.min(0, await(sim, style, q, condition, TimeLimits.NONE));
    }

    /**
     * Waits.
     *
     * @param timeout in jiffies; 0 looks at the condition and does not sleep
     * @return jiffies that are left, at least 1, when the condition holds; 0 when time is over and
     *     it does not; negative when interrupted
     */
    public long await(
            SimThread sim,
            WaitStyle style,
            WaitQueueHead q,
            BooleanSupplier condition,
            long timeout) {
        kernel.atomic().mightSleep(sim, machine.callSite().file());
        if (holds(sim, condition)) {
            return timeout == 0 ? 1 : timeout;
        }
        if (timeout == 0) {
            return 0;
        }
        WaitQueueEntry w = new WaitQueueEntry();
        kernel.waitQueues().initEntry(sim, w, style.flags());
        return loop(sim, style, q, w, condition, timeout);
    }

    private long loop(
            SimThread sim,
            WaitStyle style,
            WaitQueueHead q,
            WaitQueueEntry w,
            BooleanSupplier condition,
            long timeout) {
        WaitQueues queues = kernel.waitQueues();
        long left = timeout;
        long interrupted = queues.prepareEvent(sim, q, w, style.state());
        while (true) {
            boolean holds = holds(sim, condition);
            if (holds || left == 0) {
                queues.finish(sim, q, w);
                return holds && left == 0 ? 1 : left;
            }
            if (style.isInterruptible() && interrupted != 0) {
                return interrupted;
            }
            left = sleep(sim, style, q, left);
            interrupted = queues.prepareEventStanding(sim, q, w, style.state());
        }
    }

    /** Sleeps, and stands before the queue again. */
    private long sleep(SimThread sim, WaitStyle style, WaitQueueHead q, long left) {
        run(sim, style.before());
        if (style.after() == null) {
            return timeLimits.sleep(sim, left, Operation.WAIT, q);
        }
        long rest = timeLimits.sleep(sim, left, Operation.RESUME, sim);
        run(sim, style.after());
        machine.operate(Operation.WAIT, q, Access.WRITE);
        return rest;
    }

    private static boolean holds(SimThread sim, BooleanSupplier condition) {
        return sim.evaluate(condition::getAsBoolean);
    }

    private static void run(SimThread sim, Runnable command) {
        if (command != null) {
            sim.evaluate(
                    () -> {
                        command.run();
                        return null;
                    });
        }
    }
}
