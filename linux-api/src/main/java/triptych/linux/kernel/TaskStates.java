package triptych.linux.kernel;

import triptych.core.machine.Machine;
import triptych.core.routine.KernelText;
import triptych.core.thread.Access;
import triptych.core.thread.Operation;
import triptych.core.thread.SimObject;
import triptych.core.thread.SimThread;
import triptych.core.thread.WakeReason;
import triptych.core.wait.SleepQueues;
import triptych.linux.struct.SignalState;
import triptych.linux.struct.TaskState;
import triptych.linux.struct.TaskStruct;

/**
 * Task states on the core's two-phase wait: to set a state other than running is to announce a wait
 * on the task itself, {@code schedule} blocks, and a wake-up whose mask fits ends the wait. So a
 * task is in such a state as long as its wait is announced.
 */
@KernelText
public final class TaskStates {
    private static final int SPECIAL = TaskState.TASK_PARKED | TaskState.TASK_DEAD;

    private final LinuxKernel kernel;
    private final Machine machine;
    private final SleepQueues queues;

    TaskStates(LinuxKernel kernel) {
        this.kernel = kernel;
        this.machine = kernel.machine();
        this.queues = machine.sleepQueues();
    }

    /**
     * {@code set_current_state}, or {@code set_special_state}: each complains of the other's
     * states.
     */
    public void change(SimThread sim, int state, boolean special) {
        if ((state & SPECIAL) != 0 != special) {
            kernel.warnOn("special-state", machine.callSite().toString(), sim.routine().name());
        }
        change(sim, state, "schedule");
    }

    /** The running task's state changes, a step of its own. */
    public void change(SimThread sim, int state, String reason) {
        TaskStruct task = kernel.tasks().of(sim);
        machine.operate(Operation.WAIT, task.sleeps(), Access.WRITE);
        set(task, state, reason);
    }

    /** As {@link #set(TaskStruct, int, String)}, for no reason that a reader could be told. */
    void set(TaskStruct task, int state) {
        set(task, state, "schedule");
    }

    /**
     * The running task's state changes within the step that runs.
     *
     * @param reason what it waits for, for the reader
     */
    public void set(TaskStruct task, int state, String reason) {
        SimThread sim = task.sim();
        machine.touch(task.sleeps(), Access.WRITE);
        if (sim.isAnnounced()) {
            queues.withdraw(sim);
        }
        task.setSleepState(state);
        if (state == TaskState.TASK_RUNNING) {
            return;
        }
        task.setStateSetAt(machine.callSite());
        boolean interruptible = (state & TaskState.TASK_INTERRUPTIBLE) != 0;
        queues.announce(sim, task.sleeps(), reason, SimThread.NEVER, interruptible);
        sim.setWaitMustEnd(isHungWhenEndless(state));
    }

    /** What the hung-task detector looks for. */
    private static boolean isHungWhenEndless(int state) {
        return (state & TaskState.TASK_UNINTERRUPTIBLE) != 0
                && (state & (TaskState.TASK_WAKEKILL | TaskState.TASK_NOLOAD)) == 0;
    }

    /** {@code wake_up_process}, a step of its own. */
    public boolean wakeUpProcess(SimThread by, TaskStruct task) {
        return wakeUpState(by, task, TaskState.TASK_NORMAL);
    }

    /** {@code wake_up_state}, a step of its own. */
    public boolean wakeUpState(SimThread by, TaskStruct task, int mask) {
        kernel.tasks().pointee(task);
        kernel.tasks().operate(Operation.WAKE, task, task.sleeps(), Access.WRITE);
        return wake(by, task, mask);
    }

    /** The state that others see, a step of its own. */
    public int look(TaskStruct task) {
        kernel.tasks().pointee(task);
        kernel.tasks().operate(Operation.READ, task, task.sleeps(), Access.READ);
        return task.state();
    }

    /**
     * {@code try_to_wake_up} within the step that runs. A wake-up of a task in another state is not
     * remembered.
     */
    public boolean wake(SimThread by, TaskStruct task, int mask) {
        machine.touch(task.sleeps(), Access.WRITE);
        // Who waits for a lock goes on waiting, whoever wakes it.
        if (!task.sim().isAnnounced() || (task.state() & mask) == 0) {
            return false;
        }
        queues.endWait(task.sim(), WakeReason.WOKEN, by);
        return true;
    }

    /** {@code signal_pending_state}. */
    boolean isSignalPending(TaskStruct task, int state) {
        if ((state & (TaskState.TASK_INTERRUPTIBLE | TaskState.TASK_WAKEKILL)) == 0) {
            return false;
        }
        SignalState signals = task.signals();
        machine.touch(signals, Access.READ);
        return (state & TaskState.TASK_INTERRUPTIBLE) != 0 && signals.anyPending()
                || signals.fatalPending();
    }

    /** {@code task_state_to_char}, of a state. */
    public static char letter(int state) {
        if ((state & TaskState.TASK_DEAD) != 0) {
            return 'X';
        }
        if ((state & TaskState.TASK_PARKED) != 0) {
            return 'P';
        }
        if ((state & TaskState.TASK_UNINTERRUPTIBLE) != 0) {
            return (state & TaskState.TASK_NOLOAD) != 0 ? 'I' : 'D';
        }
        return (state & TaskState.TASK_INTERRUPTIBLE) != 0 ? 'S' : 'R';
    }

    /** {@code schedule}. */
    public void schedule(SimThread sim) {
        scheduleUntil(sim, SimThread.NEVER, Operation.RESUME, sim);
    }

    /**
     * Gives up the processor until woken, or until {@code deadline}, and then stands before {@code
     * next}: whoever takes a lock first thing after waking need not run for less.
     */
    public void scheduleUntil(SimThread sim, long deadline, Operation next, SimObject on) {
        TaskStruct task = kernel.tasks().of(sim);
        kernel.atomic().beforeSchedule(task);
        // Also when a wake-up came first: in the other order it would find the task running.
        if (isSignalPending(task, task.sleepState())) {
            set(task, TaskState.TASK_RUNNING);
        }
        if (sim.isAnnounced()) {
            sim.setDeadline(deadline);
            queues.blockThenStandBefore(sim, next, on);
        } else {
            machine.dispatcher()
                    .stopBefore(sim, next == Operation.RESUME ? Operation.YIELD : next, on);
        }
        task.setSleepState(TaskState.TASK_RUNNING);
    }
}
