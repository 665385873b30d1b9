package triptych.linux.dialect;

import java.util.List;
import java.util.stream.Collectors;
import triptych.linux.struct.WaitQueueEntry;
import triptych.linux.struct.WaitQueueHead;

/** Waits with a time limit, and misuse of wait queues. */
public final class WaitTexts {
    private WaitTexts() {}

    /** R17. */
    public static String wrongTimeout(long timeout) {
        return "schedule_timeout: wrong timeout value " + Long.toHexString(timeout);
    }

    public static String neverInitialised(WaitQueueHead q) {
        return q.label() + " was never initialised: its list is zeroed memory";
    }

    public static String initWithWaiters(WaitQueueHead q) {
        return "init_waitqueue_head("
                + q.pointerLabel()
                + ") with "
                + waiters(q.entries())
                + " on it\nNo wake-up finds an entry of the old list any more.";
    }

    public static String freedWithWaiters(WaitQueueHead q) {
        return "the function of wait queue "
                + q.label()
                + " returns with "
                + waiters(q.entries())
                + " on it\nThe entries are linked to memory that is used for something else now.";
    }

    public static String neverQueued(WaitQueueEntry w, WaitQueueHead q) {
        return "prepare_to_wait("
                + q.pointerLabel()
                + ", "
                + w.pointerLabel()
                + ") does not queue the entry\nIts list pointers are not those of an entry that is on no list, so"
                + " that it is taken for queued: no wake-up finds it. DEFINE_WAIT() and init_wait() set them.";
    }

    /** Pitfall 11. */
    public static String maskMismatch(WaitQueueHead q, List<WaitQueueEntry> missed) {
        return "wake_up_interruptible("
                + q.pointerLabel()
                + ") wakes nobody: "
                + missed.stream()
                        .map(w -> comm(w) + " sleeps in state " + hex(w.task().state()))
                        .collect(Collectors.joining(", "))
                + "\nIt reaches TASK_INTERRUPTIBLE only; wake_up() reaches the others too.";
    }

    public static String linkedTwice(WaitQueueEntry w) {
        return "the entry of " + comm(w) + " is on a wait queue already";
    }

    public static String leftLostQueue(WaitQueueHead q, WaitQueueEntry w) {
        return comm(w) + " was on " + q.label() + " when it was initialised again";
    }

    public static String notLinked(WaitQueueHead q, WaitQueueEntry w) {
        return "the entry of " + comm(w) + " is not on " + q.label();
    }

    public static String moduleGone(WaitQueueHead q, String module) {
        return q.label() + " was a variable of module " + module + ", which is gone";
    }

    private static String waiters(List<WaitQueueEntry> entries) {
        return entries.stream().map(WaitTexts::comm).collect(Collectors.joining(", "));
    }

    private static String comm(WaitQueueEntry w) {
        return w.task() == null ? "nobody" : w.task().comm();
    }

    private static String hex(int state) {
        return "0x" + Integer.toHexString(state);
    }
}
