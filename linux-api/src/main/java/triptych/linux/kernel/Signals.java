package triptych.linux.kernel;

import triptych.core.machine.Machine;
import triptych.core.routine.KernelText;
import triptych.core.thread.Access;
import triptych.core.thread.Operation;
import triptych.core.thread.SimThread;
import triptych.linux.struct.TaskStruct;

/** What is pending for a task, and who is told. */
@KernelText
public final class Signals {
    private final LinuxKernel kernel;
    private final Machine machine;

    Signals(LinuxKernel kernel) {
        this.kernel = kernel;
        this.machine = kernel.machine();
    }

    /** {@code signal_pending}, a step of its own. */
    public boolean isPending(TaskStruct task) {
        kernel.tasks().pointee(task);
        kernel.tasks().operate(Operation.READ, task, task.signals(), Access.READ);
        return task.signals().anyPending();
    }

    /** {@code set_notify_signal} without its wake-up: pending for ever. */
    void notifyForEver(SimThread by, TaskStruct task) {
        kernel.tasks().operate(Operation.WRITE, task, task.signals(), Access.WRITE);
        task.signals().setNotify();
    }
}
