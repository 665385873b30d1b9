package triptych.tru64.struct;

import triptych.core.routine.KernelText;
import triptych.core.thread.SimObject;

/** The signals that a thread has not taken yet. */
@KernelText
public final class PendingSignals extends SimObject {
    private final String owner;
    private long pending;
    private long restarting;

    PendingSignals(String owner) {
        this.owner = owner;
    }

    public void add(int signal) {
        pending |= 1L << signal;
    }

    public void remove(int signal) {
        pending &= ~(1L << signal);
    }

    /** A call that {@code signal} breaks begins anew. */
    public void restartAfter(int signal) {
        restarting |= 1L << signal;
    }

    public boolean isEmpty() {
        return pending == 0;
    }

    /** Whether the signal that would be taken first lets the call begin anew. */
    public boolean restartsCall() {
        return (restarting & Long.lowestOneBit(pending)) != 0;
    }

    @Override
    public String label() {
        return "the signals of " + owner;
    }
}
