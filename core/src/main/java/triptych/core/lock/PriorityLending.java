package triptych.core.lock;

import java.util.function.ToIntFunction;
import triptych.core.thread.HeldLock;
import triptych.core.thread.SimThread;
import triptych.core.thread.ThreadState;
import triptych.core.thread.Threads;

/**
 * The priority that a thread really has: its own, or a more urgent one lent by those whom it keeps
 * waiting.
 *
 * <p>Computed when asked, so that a release takes back at once what was lent for that lock, and
 * what others still lend stays.
 */
public final class PriorityLending {
    private PriorityLending() {}

    /** Numerically low is urgent. */
    public static int effective(SimThread thread, Threads threads) {
        return effective(thread, threads, SimThread::priority);
    }

    /** As {@link #effective(SimThread, Threads)}, where {@code own} is what a thread has itself. */
    public static int effective(SimThread thread, Threads threads, ToIntFunction<SimThread> own) {
        return effective(thread, threads, own, 0);
    }

    /** {@code above} are those along whose chain of waiting it is asked: one bit for each. */
    private static int effective(
            SimThread thread, Threads threads, ToIntFunction<SimThread> own, long above) {
        long asked = above | 1L << thread.index();
        int priority = own.applyAsInt(thread);
        for (HeldLock hold : thread.held()) {
            if (!(hold.lock() instanceof SimLock lock)
                    || lock.kind().sleepable()
                    || hold.isShared()) {
                continue;
            }
            for (int i = 1; i <= threads.last(); i++) {
                SimThread waiter = threads.at(i);
                if (waiter.operand() == lock && waitsFor(waiter) && (asked & 1L << i) == 0) {
                    priority = Math.min(priority, effective(waiter, threads, own, asked));
                }
            }
        }
        return priority;
    }

    private static boolean waitsFor(SimThread waiter) {
        return waiter.state() == ThreadState.READY && !waiter.isEnabled();
    }
}
