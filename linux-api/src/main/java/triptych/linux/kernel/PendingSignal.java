package triptych.linux.kernel;

import triptych.core.thread.SimObject;
import triptych.core.thread.WayOut;
import triptych.linux.struct.SignalState;
import triptych.linux.struct.TaskState;

/** A signal that ends a wait for a lock in the given state. */
record PendingSignal(SignalState signals, int state) implements WayOut {
    @Override
    public SimObject gate() {
        return signals;
    }

    @Override
    public boolean isOpen() {
        return (state & TaskState.TASK_INTERRUPTIBLE) != 0 && signals.anyPending()
                || signals.fatalPending();
    }
}
