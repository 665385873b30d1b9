package triptych.linux.kernel;

import java.util.List;
import triptych.core.machine.Machine;
import triptych.core.routine.KernelText;
import triptych.core.thread.Access;
import triptych.core.thread.Operation;
import triptych.core.thread.SimThread;
import triptych.linux.dialect.CompletionTexts;
import triptych.linux.dialect.ListTexts;
import triptych.linux.dialect.OopsTexts;
import triptych.linux.struct.Completion;
import triptych.linux.struct.CompletionOnStack;
import triptych.linux.struct.Errno;
import triptych.linux.struct.TaskState;
import triptych.linux.struct.TaskStruct;

/**
 * {@code kernel/sched/completion.c}: units that are added and taken, and who waits for one. What
 * Linux does under {@code x->wait.lock} is one step.
 */
@KernelText
public final class CompletionUnits {
    /** No time limit. */
    public static final long MAX_SCHEDULE_TIMEOUT = TimeLimits.NONE;

    private static final String FILE = "kernel/sched/completion.c";
    private static final int ALL = -1;

    /** Of {@code wait.lock} in {@code struct completion}. */
    private static final long LOCK_OFFSET = 8;

    /** From a waiter's place in the queue back to the waiter. */
    private static final long WAITER_OFFSET = -8;

    private final LinuxKernel kernel;
    private final Machine machine;
    private final TimeLimits timeLimits;
    private final StackFrames frames;

    CompletionUnits(LinuxKernel kernel) {
        this.kernel = kernel;
        this.machine = kernel.machine();
        this.timeLimits = kernel.timeLimits();
        this.frames = new StackFrames(kernel);
    }

    // ---- setting up ----

    /** {@code DECLARE_COMPLETION_ONSTACK}: lives until it is closed, or its thread has ended. */
    public CompletionOnStack declareOnStack(SimThread sim, String name) {
        CompletionOnStack x = machine.named(new CompletionOnStack(name, frames.current(sim)));
        x.initialised();
        return x;
    }

    /** {@code init_completion}. */
    public void init(Completion x) {
        machine.operate(Operation.WRITE, pointee(x, 0), Access.WRITE);
        requireFrame(x, "init_completion");
        if (!x.waiters().isEmpty()) {
            kernel.warn("init-with-waiters", CompletionTexts.initWithWaiters(x));
        }
        x.initialised();
    }

    /** {@code reinit_completion}: a plain store. */
    public void reinit(Completion x) {
        machine.operate(Operation.WRITE, pointee(x, 0), Access.WRITE);
        requireFrame(x, "reinit_completion");
        if (!x.isInitialised()) {
            warnUninitialised(x, "reinit_completion");
        } else if (!x.unfinished().isEmpty()) {
            kernel.warn("reinit-with-waiters", CompletionTexts.reinitWithWaiters(x));
        }
        x.setDone(0);
    }

    // ---- waiting ----

    /** {@code wait_for_completion}. */
    public void await(SimThread sim, Completion x) {
        await(sim, x, MAX_SCHEDULE_TIMEOUT, TaskState.TASK_UNINTERRUPTIBLE);
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
        machine.operate(Operation.WAIT, pointee(x, LOCK_OFFSET), Access.WRITE);
        requireFrame(x, "wait_for_completion");
        // The lock is given back by raw_spin_unlock_irq, whatever the caller had.
        kernel.tasks().of(sim).setIrqsOff(0);
        long left = timeout;
        if (x.done() == 0) {
            left = sleepForUnit(sim, x, timeout, state);
            if (x.done() == 0) {
                return left;
            }
        }
        takeUnit(x);
        return left == 0 ? 1 : left;
    }

    /**
     * {@code do_wait_for_common}: joins the queue's tail and sleeps until there is a unit, time is
     * over or a signal comes. Whoever was woken and then robbed of the unit joins the tail again.
     */
    private long sleepForUnit(SimThread sim, Completion x, long timeout, int state) {
        TaskStruct task = kernel.tasks().of(sim);
        List<TaskStruct> joined = List.of();
        long left = timeout;
        x.unfinished().add(task);
        do {
            if (kernel.states().isSignalPending(task, state)) {
                left = -Errno.ERESTARTSYS;
                break;
            }
            if (!joined.contains(task)) {
                requireQueue(x);
                joined = x.waiters();
                joined.add(task);
            }
            kernel.states().set(task, state, x.label());
            left = timeLimits.sleep(sim, left, Operation.WAIT, x);
            machine.touch(x, Access.WRITE);
            requireFrame(x, "wait_for_completion");
        } while (x.done() == 0 && left != 0);
        x.unfinished().remove(task);
        unlink(x, joined, task);
        return left;
    }

    /** {@code __finish_swait}. */
    private void unlink(Completion x, List<TaskStruct> joined, TaskStruct task) {
        if (!joined.contains(task)) {
            return;
        }
        if (joined != x.waiters()) {
            throw kernel.oops(
                    "list-corruption",
                    ListTexts.deletePrevMisfit(
                            machine.addressOf(x), machine.addressOf(task), machine.addressOf(x)),
                    CompletionTexts.leftLostQueue(x, task));
        }
        joined.remove(task);
    }

    private static void takeUnit(Completion x) {
        if (!isEveryoneLetThrough(x)) {
            x.setDone((int) x.done() - 1);
        }
    }

    private static boolean isEveryoneLetThrough(Completion x) {
        return x.done() == Integer.toUnsignedLong(ALL);
    }

    /** {@code try_wait_for_completion}. */
    public boolean tryTake(Completion x) {
        if (!isDone(x, "try_wait_for_completion")) {
            return false;
        }
        machine.touch(x, Access.WRITE);
        takeUnit(x);
        return true;
    }

    /** {@code completion_done}. */
    public boolean isDone(Completion x) {
        return isDone(x, "completion_done");
    }

    private boolean isDone(Completion x, String routine) {
        machine.operate(Operation.READ, pointee(x, 0), Access.READ);
        requireFrame(x, routine);
        if (!x.isInitialised()) {
            warnUninitialised(x, routine);
        }
        return x.done() != 0;
    }

    // ---- signalling ----

    /** {@code complete}. */
    public void complete(SimThread by, Completion x) {
        machine.operate(Operation.WAKE, pointee(x, LOCK_OFFSET), Access.WRITE);
        completeStanding(by, x);
    }

    /** {@code complete} within the step that runs. */
    public void completeStanding(SimThread by, Completion x) {
        machine.touch(x, Access.WRITE);
        requireFrame(x, "complete");
        requireFirstWaiter(x);
        if (!isEveryoneLetThrough(x)) {
            x.setDone((int) x.done() + 1);
        }
        if (!x.waiters().isEmpty()) {
            wakeFirst(by, x);
        }
    }

    /** {@code complete_all}. */
    public void completeAll(SimThread by, Completion x) {
        machine.operate(Operation.WAKE, pointee(x, LOCK_OFFSET), Access.WRITE);
        requireFrame(x, "complete_all");
        requireFirstWaiter(x);
        if (isEveryoneLetThrough(x)) {
            kernel.warn("complete-all-twice", CompletionTexts.completeAllTwice(x));
        }
        x.setDone(ALL);
        while (!x.waiters().isEmpty()) {
            wakeFirst(by, x);
        }
    }

    private void wakeFirst(SimThread by, Completion x) {
        kernel.states().wake(by, x.waiters().remove(0), TaskState.TASK_NORMAL);
    }

    // ---- memory that is no completion ----

    private Completion pointee(Completion x, long offset) {
        if (x == null) {
            throw kernel.oops("null-dereference", OopsTexts.access(0, offset));
        }
        return x;
    }

    /** Linux has no check for it here: zeroed memory reads as a counter of 0. */
    private void warnUninitialised(Completion x, String routine) {
        kernel.warn("uninitialised-completion", CompletionTexts.uninitialised(x, routine));
    }

    /** A zeroed queue cannot be joined. */
    private void requireQueue(Completion x) {
        if (!x.isInitialised()) {
            throw kernel.oops(
                    "uninitialised-completion",
                    ListTexts.addToNull("prev"),
                    CompletionTexts.neverInitialised(x));
        }
    }

    /** A zeroed queue looks as if it had a waiter. */
    private void requireFirstWaiter(Completion x) {
        if (!x.isInitialised()) {
            throw kernel.oops(
                    "uninitialised-completion",
                    OopsTexts.access(WAITER_OFFSET, 0),
                    CompletionTexts.neverInitialised(x));
        }
    }

    private void requireFrame(Completion x, String function) {
        frames.require(x.frame(), x.label(), function);
    }
}
