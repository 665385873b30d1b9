package triptych.linux.kernel;

import triptych.core.machine.Machine;
import triptych.core.routine.KernelText;
import triptych.core.thread.Access;
import triptych.core.thread.Operation;
import triptych.core.thread.SimObject;
import triptych.core.thread.SimThread;
import triptych.core.wait.SleepQueues;
import triptych.core.wait.WaitChannel;
import triptych.linux.struct.TaskState;
import triptych.linux.struct.TaskStruct;

/** Sleeping for a time: {@code schedule_timeout} and what is built on it. */
@KernelText
public final class TimedSleeps {
    /** What {@code fsleep} does not sleep for. */
    public static final int LONGEST_SPIN_MICROS = 10;

    private static final long NANOS_PER_MILLI = 1_000_000;

    private final LinuxKernel kernel;
    private final Machine machine;
    private final TimeLimits limits;

    TimedSleeps(LinuxKernel kernel) {
        this.kernel = kernel;
        this.limits = kernel.timeLimits();
        this.machine = kernel.machine();
    }

    /**
     * {@code schedule_timeout}, in the state that the caller has set.
     *
     * @return jiffies that were left
     */
    public long schedule(SimThread sim, long timeout) {
        return limits.sleep(sim, timeout, Operation.RESUME, sim);
    }

    /** As {@link #schedule(SimThread, long)}, in {@code state}. */
    public long schedule(SimThread sim, long timeout, int state) {
        kernel.states().change(sim, state, "schedule_timeout");
        return schedule(sim, timeout);
    }

    /** Sleeps until the time is over, whoever wakes the task. */
    public void sleep(SimThread sim, long jiffies, int state) {
        long left = jiffies;
        while (left > 0) {
            left = schedule(sim, left, state);
        }
    }

    /**
     * Sleeps until the time is over or a signal is pending, whoever else wakes the task.
     *
     * @return jiffies that were left
     */
    public long sleepInterruptible(SimThread sim, long jiffies) {
        TaskStruct task = kernel.tasks().of(sim);
        long left = jiffies;
        boolean interrupted = false;
        while (left > 0 && !interrupted) {
            left = schedule(sim, left, TaskState.TASK_INTERRUPTIBLE);
            interrupted = kernel.states().isSignalPending(task, TaskState.TASK_INTERRUPTIBLE);
        }
        return left;
    }

    /** {@code yield}. */
    public void yield(SimThread sim) {
        TaskStruct task = kernel.tasks().of(sim);
        machine.touch(task.sleeps(), Access.READ);
        if (task.state() != TaskState.TASK_RUNNING) {
            kernel.states().change(sim, TaskState.TASK_RUNNING, "");
        }
        kernel.states().schedule(sim);
    }

    /** Offers the processor in whatever state the task is, which stays. */
    public void offer(SimThread sim) {
        machine.operate(Operation.YIELD, sim, Access.READ);
    }

    /**
     * Keeps the processor for a time that is rounded up to whole ticks. In one so long others on
     * other processors have their turns, as in a sleep; whoever is about to sleep goes on at once.
     */
    public void spin(long nanos) {
        SimThread sim = machine.running();
        long ticks = kernel.jiffies().fromNanos(nanos);
        if (nanos < NANOS_PER_MILLI || sim.isAnnounced()) {
            machine.delay(ticks);
            return;
        }
        kernel.tasks().of(sim).setSleepState(TaskState.TASK_RUNNING);
        SleepQueues queues = machine.sleepQueues();
        WaitChannel channel = queues.channelOf(machine.named(new BusyWait()));
        queues.announce(sim, channel, "mdelay", machine.clock().now() + ticks, true);
        queues.block(sim);
    }

    /** What a task that keeps its processor stands on; nobody wakes it there. */
    private static final class BusyWait extends SimObject {
        @Override
        public String label() {
            return "mdelay";
        }
    }
}
