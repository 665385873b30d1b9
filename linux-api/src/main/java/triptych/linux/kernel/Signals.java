package triptych.linux.kernel;

import triptych.core.machine.Machine;
import triptych.core.routine.KernelText;
import triptych.core.thread.Access;
import triptych.core.thread.Operation;
import triptych.core.thread.SimThread;
import triptych.linux.struct.Errno;
import triptych.linux.struct.SignalNumbers;
import triptych.linux.struct.SignalState;
import triptych.linux.struct.TaskFlags;
import triptych.linux.struct.TaskState;
import triptych.linux.struct.TaskStruct;

/** {@code kernel/signal.c}: what is pending for a task, and who is told. */
@KernelText
public final class Signals {
    private static final int LAST = 64;

    private final LinuxKernel kernel;
    private final Machine machine;

    Signals(LinuxKernel kernel) {
        this.kernel = kernel;
        this.machine = kernel.machine();
    }

    /** {@code signal_pending}, a step of its own. */
    public boolean isPending(TaskStruct task) {
        return look(task).anyPending();
    }

    /** {@code fatal_signal_pending}, a step of its own. */
    public boolean isFatalPending(TaskStruct task) {
        return look(task).fatalPending();
    }

    /** {@code signal_pending_state}, a step of its own. */
    public boolean isPending(int state, TaskStruct task) {
        look(task);
        return kernel.states().isSignalPending(task, state);
    }

    private SignalState look(TaskStruct task) {
        // The flags are the first field of a task.
        kernel.tasks().pointee(task, 0);
        kernel.tasks().operate(Operation.READ, task, task.signals(), Access.READ);
        return task.signals();
    }

    // ---- what the running task takes ----

    /** {@code allow_signal}, or {@code allow_kernel_signal} if only the kernel may send it. */
    public void allow(SimThread sim, int signal, boolean fromKernelOnly) {
        SignalState own = own(sim);
        if (fromKernelOnly) {
            own.allowToKernel(signal);
        } else {
            own.allow(signal);
        }
    }

    /** {@code disallow_signal}. */
    public void disallow(SimThread sim, int signal) {
        own(sim).disallow(signal);
    }

    /** {@code kernel_dequeue_signal}. */
    public int dequeue(SimThread sim) {
        return own(sim).dequeue();
    }

    private SignalState own(SimThread sim) {
        SignalState signals = kernel.tasks().of(sim).signals();
        machine.operate(Operation.WRITE, signals, Access.WRITE);
        return signals;
    }

    /** {@code flush_signals}. */
    public void flush(TaskStruct task) {
        kernel.tasks().pointee(task);
        kernel.tasks().operate(Operation.WRITE, task, task.signals(), Access.WRITE);
        task.signals().flush();
    }

    // ---- sending ----

    /** {@code send_sig}. */
    public int send(SimThread by, int signal, TaskStruct task, boolean fromKernel) {
        kernel.tasks().pointee(task);
        if (!isNumber(signal)) {
            return -Errno.EINVAL;
        }
        kernel.tasks().operate(Operation.WRITE, task, task.signals(), Access.WRITE);
        if (task.isExited()) {
            return -Errno.ESRCH;
        }
        deliver(by, signal, task, fromKernel);
        return 0;
    }

    /** {@code kill_pid}. */
    public int kill(SimThread by, int pid, int signal, boolean fromKernel) {
        TaskStruct task = kernel.tasks().find(pid);
        if (task == null) {
            return -Errno.ESRCH;
        }
        if (!isNumber(signal)) {
            return -Errno.EINVAL;
        }
        deliver(by, signal, task, fromKernel);
        return 0;
    }

    private static boolean isNumber(int signal) {
        return signal >= 0 && signal <= LAST;
    }

    /** Marks the signal and wakes, unless it is ignored or already marked; in the running step. */
    private void deliver(SimThread by, int signal, TaskStruct task, boolean fromKernel) {
        SignalState signals = task.signals();
        machine.touch(signals, Access.WRITE);
        if (signal == 0 || isIgnored(signal, task, fromKernel) || signals.isPending(signal)) {
            return;
        }
        signals.raise(signal);
        int mask = TaskState.TASK_INTERRUPTIBLE;
        if (signal == SignalNumbers.SIGKILL) {
            mask |= TaskState.TASK_WAKEKILL;
        }
        kernel.states().wake(by, task, mask);
    }

    /** A kernel thread ignores all that it has not asked for. */
    private static boolean isIgnored(int signal, TaskStruct task, boolean fromKernel) {
        return (task.flags() & TaskFlags.PF_KTHREAD) != 0
                && !task.signals().isAllowed(signal, fromKernel);
    }

    /** {@code set_notify_signal} without its wake-up: pending for ever. */
    void notifyForEver(SimThread by, TaskStruct task) {
        kernel.tasks().operate(Operation.WRITE, task, task.signals(), Access.WRITE);
        task.signals().setNotify();
    }
}
