package triptych.tru64.kernel;

import triptych.core.machine.Machine;
import triptych.core.routine.KernelText;
import triptych.core.thread.Access;
import triptych.core.thread.Operation;
import triptych.core.thread.SimThread;
import triptych.tru64.struct.Errno;
import triptych.tru64.struct.ThreadT;
import triptych.tru64.struct.WaitResult;

/**
 * Signals, as far as sleeps notice them: pending until somebody takes them, and each either breaks
 * a call or lets it begin anew.
 */
@KernelText
public final class Signals {
    private final Tru64Kernel kernel;
    private final Machine machine;

    Signals(Tru64Kernel kernel) {
        this.kernel = kernel;
        this.machine = kernel.machine();
    }

    /** {@code signal} becomes pending for {@code thread}; an interruptible wait of it ends. */
    public void psignal(SimThread by, ThreadT thread, int signal) {
        machine.operate(Operation.WAKE, thread.signals(), Access.WRITE);
        thread.signals().add(signal);
        machine.touch(thread, Access.WRITE);
        if (thread.sim().isInterruptible()) {
            kernel.waits().end(by, thread, WaitResult.THREAD_INTERRUPTED);
        }
    }

    /** {@code thread} takes {@code signal}, as on its way back to user mode. */
    public void take(ThreadT thread, int signal) {
        machine.operate(Operation.WRITE, thread.signals(), Access.WRITE);
        thread.signals().remove(signal);
    }

    /** Calls of {@code thread} that {@code signal} breaks begin anew. */
    public void restartAfter(ThreadT thread, int signal) {
        machine.operate(Operation.WRITE, thread.signals(), Access.WRITE);
        thread.signals().restartAfter(signal);
    }

    /** How the pending signals break a call, within the step that runs; 0 without any. */
    int errorOf(ThreadT thread) {
        machine.touch(thread.signals(), Access.READ);
        if (thread.signals().isEmpty()) {
            return 0;
        }
        return thread.signals().restartsCall() ? Errno.ERESTART : Errno.EINTR;
    }
}
