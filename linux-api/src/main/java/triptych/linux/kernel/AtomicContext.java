package triptych.linux.kernel;

import triptych.core.lock.SimLock;
import triptych.core.machine.Machine;
import triptych.core.routine.KernelText;
import triptych.core.thread.Access;
import triptych.core.thread.SimThread;
import triptych.linux.dialect.AtomicTexts;
import triptych.linux.struct.TaskState;
import triptych.linux.struct.TaskStruct;

/**
 * Where sleeping is forbidden, and the checks that say so.
 *
 * <h4>Semantics</h4>
 *
 * <ol>
 *   <li id="S1">A routine that might sleep speaks in atomic context, and with interrupts off, even
 *       if it would not: {@code BUG: sleeping function called from invalid context at FILE}.
 *   <li id="S2">To schedule in atomic context is {@code BUG: scheduling while atomic:
 *       NAME/PID/COUNT}; then the task sleeps. Its preempt count is 0 afterwards, interrupts are
 *       on, and locks stay locked.
 *   <li id="S3">A state that a routine that might sleep would lose is told, once: {@code do not
 *       call blocking ops when !TASK_RUNNING; state=N}. The task is running then.
 *   <li id="S4">The report of S1 is made at most once a second.
 * </ol>
 *
 * @source linux.md 0.2, 9 (R1, R2, R3); kernel/sched/core.c [6.12]
 */
@KernelText
public class AtomicContext {
    private final LinuxKernel kernel;
    private final Machine machine;
    private boolean notRunningReported;
    private boolean invalidContextReported;
    private long invalidContextSince;

    AtomicContext(LinuxKernel kernel) {
        this.kernel = kernel;
        this.machine = kernel.machine();
    }

    /** Whether the task runs where it must not block. */
    public static boolean isAtomic(TaskStruct task) {
        return task.preemptCount() != 0 || task.irqsOff() != 0;
    }

    /**
     * {@code might_sleep()}: speaks even when nothing would block.
     *
     * @param file the kernel's source file that holds the check; of a macro the module's own
     */
    public void mightSleep(SimThread sim, String file) {
        TaskStruct task = kernel.tasks().of(sim);
        checkRunning(task);
        mightResched(task, file);
    }

    /** {@code __might_resched}: the part of the check that does not look at the state. */
    public void mightResched(TaskStruct task, String file) {
        if (isAtomic(task) && isInvalidContextDue()) {
            kernel.warn(
                    "sleep-in-atomic",
                    AtomicTexts.invalidContext(
                            file, task, kernel.locks().lockdep().heldLocks(task.sim())));
        }
    }

    /** A state that was announced and would be lost by the sleep; told once. */
    private void checkRunning(TaskStruct task) {
        if (task.sleepState() == TaskState.TASK_RUNNING) {
            return;
        }
        // A wake-up may have been quicker.
        machine.touch(task.sleeps(), Access.READ);
        int state = task.state();
        if (state != TaskState.TASK_RUNNING && !notRunningReported) {
            notRunningReported = true;
            kernel.warn(
                    "blocking-while-not-running", AtomicTexts.notRunning(state, task.stateSetAt()));
        }
        kernel.states().set(task, TaskState.TASK_RUNNING);
    }

    /** Once a second. */
    private boolean isInvalidContextDue() {
        long now = machine.clock().now();
        if (invalidContextReported && now < invalidContextSince + machine.clock().hz()) {
            return false;
        }
        invalidContextReported = true;
        invalidContextSince = now;
        return true;
    }

    /** {@code cant_sleep()}. */
    public void cantSleep(SimThread sim) {
        TaskStruct task = kernel.tasks().of(sim);
        if (!isAtomic(task)) {
            kernel.warn(
                    "assuming-atomic-context",
                    AtomicTexts.assumingAtomic(machine.callSite(), task));
        }
    }

    /** With preemption off, to wait for a lock is to schedule while atomic. */
    void beforeWaitFor(SimLock lock, TaskStruct task) {
        if (isAtomic(task)) {
            machine.touch(lock, Access.READ);
            if (lock.isHeld()) {
                beforeSchedule(task);
            }
        }
    }

    /**
     * {@code __schedule_bug}: the processor is really given up; the count is then reset, and
     * interrupts are on again, but locks stay locked.
     */
    void beforeSchedule(TaskStruct task) {
        if (task.preemptCount() != 0) {
            kernel.warn(
                    "scheduling-while-atomic",
                    AtomicTexts.scheduling(task, kernel.locks().lockdep().heldLocks(task.sim())));
            task.setPreemptCount(0);
        }
        task.setIrqsOff(0);
    }
}
