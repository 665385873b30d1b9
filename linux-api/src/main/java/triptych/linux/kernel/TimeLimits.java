package triptych.linux.kernel;

import triptych.core.machine.Machine;
import triptych.core.routine.KernelText;
import triptych.core.thread.Access;
import triptych.core.thread.Operation;
import triptych.core.thread.SimObject;
import triptych.core.thread.SimThread;
import triptych.linux.dialect.WaitTexts;
import triptych.linux.struct.TaskState;

/** {@code schedule_timeout} of the waits that go round a loop until their time is over. */
@KernelText
public final class TimeLimits {
    /** No time limit. */
    public static final long NONE = Long.MAX_VALUE;

    private final LinuxKernel kernel;
    private final Machine machine;

    TimeLimits(LinuxKernel kernel) {
        this.kernel = kernel;
        this.machine = kernel.machine();
    }

    /**
     * Gives up the processor in the state that is set, and then stands before {@code next}.
     *
     * @param left jiffies; 0 still sleeps up to the next tick
     * @return jiffies that are left
     */
    long sleep(SimThread sim, long left, Operation next, SimObject on) {
        if (left < 0) {
            kernel.warn("wrong-timeout", WaitTexts.wrongTimeout(left));
            kernel.states().set(kernel.tasks().of(sim), TaskState.TASK_RUNNING);
            machine.operate(next, on, Access.WRITE);
            return 0;
        }
        if (left == NONE) {
            kernel.states().scheduleUntil(sim, SimThread.NEVER, next, on);
            return NONE;
        }
        long now = machine.clock().now();
        long deadline = left > NONE - now ? SimThread.NEVER : now + Math.max(1, left);
        kernel.states().scheduleUntil(sim, deadline, next, on);
        return Math.max(0, left - (machine.clock().now() - now));
    }
}
