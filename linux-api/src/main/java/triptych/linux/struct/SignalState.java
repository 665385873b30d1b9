package triptych.linux.struct;

import triptych.core.routine.KernelText;
import triptych.core.thread.SimObject;

/** The signals of a task: what is pending, what it has asked for, and the two flags. */
@KernelText
public final class SignalState extends SimObject {
    private static final int SIGKILL = 9;

    private final TaskStruct task;
    private long pending;
    private long allowed;
    private long allowedToKernel;
    private long blocked;
    private boolean notify;

    SignalState(TaskStruct task) {
        this.task = task;
    }

    /** {@code TIF_SIGPENDING} or {@code TIF_NOTIFY_SIGNAL}. */
    public boolean anyPending() {
        return (pending & ~blocked) != 0 || notify;
    }

    public boolean fatalPending() {
        return (pending & ~blocked & bit(SIGKILL)) != 0;
    }

    public boolean isPending(int signal) {
        return (pending & bit(signal)) != 0;
    }

    /** Whether a kernel thread asked for it, from such a sender. */
    public boolean isAllowed(int signal, boolean byKernel) {
        return ((byKernel ? allowed | allowedToKernel : allowed) & bit(signal)) != 0;
    }

    public void allow(int signal) {
        allowed |= bit(signal);
        allowedToKernel &= ~bit(signal);
    }

    /** Only if the kernel sends it. */
    public void allowToKernel(int signal) {
        allowedToKernel |= bit(signal);
        allowed &= ~bit(signal);
    }

    public void disallow(int signal) {
        allowed &= ~bit(signal);
        allowedToKernel &= ~bit(signal);
        pending &= ~bit(signal);
    }

    public void raise(int signal) {
        pending |= bit(signal);
    }

    /** Takes the lowest pending signal; 0 if there is none. */
    public int dequeue() {
        if (pending == 0) {
            return 0;
        }
        int signal = Long.numberOfTrailingZeros(pending) + 1;
        pending &= ~bit(signal);
        return signal;
    }

    /** Forgets the pending signals; the notification stays. */
    public void flush() {
        pending = 0;
    }

    /** {@code TIF_NOTIFY_SIGNAL}, which nothing takes back. */
    public void setNotify() {
        notify = true;
    }

    /** Signals of this set stay pending, and are not seen. */
    public void setBlocked(long set) {
        blocked = set;
    }

    public boolean isBlocked(int signal) {
        return (blocked & bit(signal)) != 0;
    }

    public void unblock(int signal) {
        blocked &= ~bit(signal);
    }

    private static long bit(int signal) {
        return 1L << signal - 1;
    }

    @Override
    public String label() {
        return "signals of " + task.label();
    }
}
