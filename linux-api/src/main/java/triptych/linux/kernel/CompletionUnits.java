package triptych.linux.kernel;

import triptych.core.machine.Machine;
import triptych.core.routine.KernelText;
import triptych.core.thread.Access;
import triptych.core.thread.Operation;
import triptych.core.thread.SimThread;
import triptych.linux.dialect.OopsTexts;
import triptych.linux.struct.Completion;
import triptych.linux.struct.Errno;
import triptych.linux.struct.TaskState;
import triptych.linux.struct.TaskStruct;

/** {@code kernel/sched/completion.c}: units that are added and taken, and who waits for one. */
@KernelText
public final class CompletionUnits {
    /** No time limit. */
    public static final long MAX_SCHEDULE_TIMEOUT = Long.MAX_VALUE;

    private static final String FILE = "kernel/sched/completion.c";
    private static final int ALL = -1;

    private final LinuxKernel kernel;
    private final Machine machine;

    CompletionUnits(LinuxKernel kernel) {
        this.kernel = kernel;
        this.machine = kernel.machine();
    }

    /**
     * {@code __wait_for_common}.
     *
     * @param state to sleep in
     * @param timeout in jiffies
     * @return jiffies that were left, at least 1; 0 when time was over; negative when interrupted
     */
    public long await(SimThread sim, Completion x, long timeout, int state) {
        kernel.atomic().mightSleep(sim, FILE);
        TaskStruct task = kernel.tasks().of(sim);
        machine.operate(Operation.WAIT, x, Access.WRITE);
        requireInitialised(x);
        boolean limited = timeout != MAX_SCHEDULE_TIMEOUT;
        long deadline = limited ? machine.clock().now() + timeout : SimThread.NEVER;
        long left = timeout;
        if (x.done() == 0) {
            left = queue(sim, task, x, deadline, state);
            x.waiters().remove(task);
            if (x.done() == 0) {
                return left;
            }
        }
        takeUnit(x);
        return Math.max(1, left);
    }

    /** Joins the queue's tail and sleeps until there is a unit, time is over or a signal comes. */
    private long queue(SimThread sim, TaskStruct task, Completion x, long deadline, int state) {
        while (true) {
            if (kernel.states().isSignalPending(task, state)) {
                return -Errno.ERESTARTSYS;
            }
            if (!x.waiters().contains(task)) {
                x.waiters().add(task);
            }
            kernel.states().set(task, state, x.label());
            kernel.states().scheduleUntil(sim, deadline, Operation.WAIT, x);
            machine.touch(x, Access.WRITE);
            long left = deadline == SimThread.NEVER ? deadline : deadline - machine.clock().now();
            if (x.done() != 0 || left <= 0) {
                return Math.max(0, left);
            }
        }
    }

    private static void takeUnit(Completion x) {
        if (x.done() != Integer.toUnsignedLong(ALL)) {
            x.setDone((int) x.done() - 1);
        }
    }

    /** {@code complete}. */
    public void complete(SimThread by, Completion x) {
        machine.operate(Operation.WAKE, x, Access.WRITE);
        requireInitialised(x);
        completeStanding(by, x);
    }

    /** {@code complete} within the step that runs. */
    public void completeStanding(SimThread by, Completion x) {
        machine.touch(x, Access.WRITE);
        if (x.done() != Integer.toUnsignedLong(ALL)) {
            x.setDone((int) x.done() + 1);
        }
        if (!x.waiters().isEmpty()) {
            kernel.states().wake(by, x.waiters().remove(0), TaskState.TASK_NORMAL);
        }
    }

    /** {@code complete_all}. */
    public void completeAll(SimThread by, Completion x) {
        machine.operate(Operation.WAKE, x, Access.WRITE);
        requireInitialised(x);
        x.setDone(ALL);
        while (!x.waiters().isEmpty()) {
            kernel.states().wake(by, x.waiters().remove(0), TaskState.TASK_NORMAL);
        }
    }

    private void requireInitialised(Completion x) {
        if (x == null || !x.isInitialised()) {
            throw kernel.oops("null-dereference", OopsTexts.access(0, x == null ? 0 : 8));
        }
    }
}
