package triptych.linux.kernel;

import triptych.core.machine.Machine;
import triptych.core.routine.KernelText;
import triptych.core.thread.Access;
import triptych.core.thread.Operation;
import triptych.core.thread.SimThread;
import triptych.linux.struct.Errno;
import triptych.linux.struct.KthreadState;
import triptych.linux.struct.TaskState;
import triptych.linux.struct.TaskStruct;

/** How kernel threads are put aside and called back: they look, and park themselves. */
@KernelText
public final class Parking {
    private static final String RULE = "kthread-park";

    private final LinuxKernel kernel;
    private final Machine machine;

    Parking(LinuxKernel kernel) {
        this.kernel = kernel;
        this.machine = kernel.machine();
    }

    /** {@code kthread_park}. */
    public int park(SimThread by, TaskStruct k) {
        KthreadState kthread = kernel.kthreads().of(k);
        kernel.tasks().operate(Operation.READ, k, kthread, Access.READ);
        // The exit that sets PF_EXITING completes this in the same step.
        machine.touch(kthread.exited(), Access.READ);
        if (k.isExiting()) {
            kernel.warnOn(RULE, "kernel/kthread.c:659", "kthread_park");
            return -Errno.ENOSYS;
        }
        if (kthread.shouldPark()) {
            kernel.warnOn(RULE, "kernel/kthread.c:662", "kthread_park");
            return -Errno.EBUSY;
        }
        kernel.tasks().operate(Operation.WRITE, k, kthread, Access.WRITE);
        kthread.setShouldPark(true);
        if (k.sim() != by) {
            awaitParked(by, k, kthread);
        }
        return 0;
    }

    private void awaitParked(SimThread by, TaskStruct k, KthreadState kthread) {
        kernel.states().wakeUpProcess(by, k);
        kernel.completions().await(by, kthread.parked());
        machine.touch(k.sleeps(), Access.READ);
        if (k.state() != TaskState.TASK_PARKED) {
            kernel.warnOn(RULE, "kernel/kthread.c", "kthread_park");
        }
    }

    /** {@code kthread_unpark}. */
    public void unpark(SimThread by, TaskStruct k) {
        KthreadState kthread = kernel.kthreads().of(k);
        kernel.tasks().operate(Operation.WRITE, k, kthread, Access.READ);
        if (!kthread.shouldPark()) {
            return;
        }
        machine.touch(kthread, Access.WRITE);
        kthread.setShouldPark(false);
        kernel.states().wakeUpState(by, k, TaskState.TASK_PARKED);
    }

    /** {@code kthread_parkme}. */
    public void parkme(SimThread sim) {
        KthreadState self = kernel.kthreads().current(sim);
        machine.operate(Operation.READ, self, Access.READ);
        parkStanding(sim, self);
    }

    /**
     * {@code __kthread_parkme}, begun in a step that has read {@code self}. Each round is one step:
     * whoever clears the bit does so before it, or finds the thread parked.
     */
    void parkStanding(SimThread sim, KthreadState self) {
        TaskStruct task = kernel.tasks().of(sim);
        while (self.shouldPark()) {
            kernel.states().set(task, TaskState.TASK_PARKED, "kthread_unpark");
            kernel.completions().completeStanding(sim, self.parked());
            kernel.states().scheduleUntil(sim, SimThread.NEVER, Operation.READ, self);
            machine.touch(self, Access.READ);
        }
        kernel.states().set(task, TaskState.TASK_RUNNING);
    }

    /** {@code kthread_should_park}. */
    public boolean shouldPark(SimThread sim) {
        KthreadState self = kernel.kthreads().current(sim);
        machine.operate(Operation.READ, self, Access.READ);
        return self.shouldPark();
    }

    /** {@code kthread_should_stop_or_park}: false for a task that is no kernel thread. */
    public boolean shouldStopOrPark(SimThread sim) {
        KthreadState self = kernel.tasks().of(sim).kthread();
        if (self == null) {
            return false;
        }
        machine.operate(Operation.READ, self, Access.READ);
        return self.shouldStop() || self.shouldPark();
    }
}
