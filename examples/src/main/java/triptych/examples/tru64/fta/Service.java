package triptych.examples.tru64.fta;

import triptych.core.wait.WaitChannel;
import triptych.tru64.Tru64;
import triptych.tru64.struct.SimpleLockData;
import triptych.tru64.struct.ThreadT;

/**
 * A thread of the driver that waits until there is work, does it, and ends when it is asked to. The
 * object is the event.
 */
public final class Service implements WaitChannel.Named {
    private final Tru64 os;
    private final SimpleLockData lock;
    private final String reason;
    private final Runnable action;
    private final WaitChannel.Named farewell = () -> "&gone";
    private ThreadT thread;

    // Guarded by lock, at the level of the interrupt handler.
    private boolean work;
    private boolean stop;
    private boolean asked;
    private boolean gone;

    /**
     * @param lock guards its flags; the interrupt handler takes it too
     * @param reason what {@code ps} shows while it waits
     * @param action the work; may block
     */
    Service(Tru64 os, SimpleLockData lock, String reason, Runnable action) {
        this.os = os;
        this.lock = lock;
        this.reason = reason;
        this.action = action;
    }

    // ---- for the configure thread ----

    /** {@code handle} is what its creation gave. */
    boolean started(ThreadT handle) {
        thread = handle;
        return handle != null;
    }

    public ThreadT thread() {
        return thread;
    }

    public boolean isStarted() {
        return thread != null;
    }

    /** Its thread has ended. */
    void forget() {
        thread = null;
    }

    /** Asks for its end, in words of its own: it will say {@link #isGone}. */
    void askToStop() {
        int s = os.splimp();
        os.simple_lock(lock);
        stop = true;
        asked = true;
        os.thread_wakeup_one(this);
        os.simple_unlock(lock);
        os.splx(s);
    }

    /** Waits for its word; it takes {@code ticks} at most. */
    boolean awaitGone(int ticks) {
        int s = os.splimp();
        os.simple_lock(lock);
        int result = Tru64.THREAD_AWAKENED;
        while (!gone && result != Tru64.THREAD_TIMED_OUT) {
            os.assert_wait_mesg(farewell, false, "ftagone");
            os.simple_unlock(lock);
            os.splx(s);
            os.thread_set_timeout(ticks);
            os.thread_block();
            result = os.current_thread().wait_result();
            s = os.splimp();
            os.simple_lock(lock);
        }
        boolean isGone = gone;
        os.simple_unlock(lock);
        os.splx(s);
        return isGone;
    }

    // ---- for the interrupt handler ----

    /** There is work. With the lock held, which keeps the thread from missing it. */
    void request() {
        work = true;
        os.thread_wakeup_one(this);
    }

    /** Whether there is work that it has not begun. With the lock held. */
    boolean isRequested() {
        return work;
    }

    // ---- the thread ----

    void run(Object unused) {
        while (awaitWork()) {
            action.run();
        }
        os.thread_terminate(os.current_thread());
        os.thread_halt_self();
    }

    /** Whether there is work, rather than an end. */
    private boolean awaitWork() {
        int s = os.splimp();
        os.simple_lock(lock);
        while (!work && !stop) {
            os.assert_wait_mesg(this, true, reason);
            os.simple_unlock(lock);
            os.splx(s);
            os.thread_block();
            // At once: every later wait overwrites it.
            int result = os.current_thread().wait_result();
            s = os.splimp();
            os.simple_lock(lock);
            stop |= result == Tru64.THREAD_SHOULD_TERMINATE;
        }
        work = false;
        gone = stop;
        if (asked) {
            os.thread_wakeup(farewell);
        }
        boolean goesOn = !gone;
        os.simple_unlock(lock);
        os.splx(s);
        return goesOn;
    }

    @Override
    public String label() {
        return "&" + reason;
    }
}
