package triptych.core.sched;

import java.util.Arrays;
import triptych.core.thread.Footprint;
import triptych.core.thread.SimThread;
import triptych.core.thread.Threads;

/**
 * The threads that offer the processor again, or look again whether they are wanted, although
 * nothing has changed since they last did: they poll. Each is held back until somebody else changes
 * something, so that a loop that ends under a fair scheduler ends here too.
 */
final class Yielders {
    private static final int NEVER = -1;

    private final Threads threads;
    private final Footprint footprint;
    private int[] othersChanges = {};
    private int[] ownWrites = {};
    private long held;

    Yielders(Threads threads, Footprint footprint) {
        this.threads = threads;
        this.footprint = footprint;
    }

    /** {@code thread} is about to stand before its offer. */
    void offers(SimThread thread) {
        int index = thread.index();
        if (othersChanges.length <= index) {
            int known = othersChanges.length;
            othersChanges = Arrays.copyOf(othersChanges, index + 8);
            ownWrites = Arrays.copyOf(ownWrites, index + 8);
            Arrays.fill(othersChanges, known, othersChanges.length, NEVER);
        }
        int others = changesOfOthers(thread);
        if (others == othersChanges[index] && thread.writes() == ownWrites[index]) {
            held |= 1L << index;
        }
        othersChanges[index] = others;
        ownWrites[index] = thread.writes();
    }

    private int changesOfOthers(SimThread thread) {
        return footprint.changes() - thread.changes();
    }

    /** Those of {@code enabled} who are not held back. */
    long without(long enabled) {
        if (held == 0) {
            return enabled;
        }
        for (long rest = held; rest != 0; rest &= rest - 1) {
            int index = Long.numberOfTrailingZeros(rest);
            if (changesOfOthers(threads.at(index)) != othersChanges[index]) {
                held &= ~(1L << index);
            }
        }
        return enabled & ~held;
    }

    /** Time has passed: they may look again. */
    void release() {
        held = 0;
    }
}
