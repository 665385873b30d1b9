package triptych.tru64.struct;

import java.util.List;
import triptych.core.routine.KernelText;
import triptych.core.thread.HeldLock;
import triptych.core.wait.WaitChannel;

/** How a thread went about its last wait: known to itself only, for the rules about waits. */
@KernelText
public final class LastWait {
    private WaitChannel channel;
    private List<HeldLock> locks = List.of();
    private int looksAtAssert;
    private int looksAtEnd;
    private boolean blocked;
    private boolean timedOut;
    private boolean read;

    // ---- changed by the kernel only ----

    /** A new wait begins: {@code held} are the locks that guard the assert. */
    public void begins(WaitChannel on, List<HeldLock> held, int looks) {
        channel = on;
        locks = held.isEmpty() ? List.of() : List.copyOf(held);
        looksAtAssert = looks;
        blocked = false;
        timedOut = false;
        read = false;
    }

    /** {@code thread_block} has returned from it. */
    public void ends(int looks) {
        blocked = true;
        looksAtEnd = looks;
        read = false;
    }

    /** Its timer has ended it. */
    public void timesOut() {
        timedOut = true;
    }

    /** The thread asks how it has ended. */
    void readResult() {
        read = true;
    }

    // ---- facts ----

    /** Where it was; null before any. */
    public WaitChannel channel() {
        return channel;
    }

    /** The locks in the thread's hands at the assert. */
    public List<HeldLock> locks() {
        return locks;
    }

    /** Whether the thread, which has looked so often by now, has done so since the assert. */
    public boolean looksAfterAssert(int looks) {
        return looks != looksAtAssert;
    }

    /** Ended by its timer, and nobody has asked. */
    public boolean isTimeoutUnread() {
        return timedOut && !read;
    }

    /** {@code thread_block} has returned, and the thread has looked at nothing since then. */
    public boolean isEndUnseen(int looks) {
        return blocked && !read && looks == looksAtEnd;
    }
}
