package triptych.core.timer;

import triptych.core.thread.SimObject;
import triptych.core.thread.SimThread;
import triptych.core.thread.Text;

/** Something to be done at a tick; armed and disarmed by {@link Timers}. */
public abstract class Timer extends SimObject {
    private long deadline = SimThread.NEVER;

    /** The tick at which it is due; {@link SimThread#NEVER} while it is not armed. */
    public final long deadline() {
        return deadline;
    }

    public final boolean isArmed() {
        return deadline != SimThread.NEVER;
    }

    final void setDeadline(long tick) {
        deadline = tick;
    }

    /** The module whose code {@link #expire} will run; null if no module's. */
    protected abstract Text text();

    /**
     * Its time has come, and it is no longer armed. Called on the machine's timer thread, in the
     * step in which it was picked.
     */
    protected abstract void expire(SimThread on);
}
