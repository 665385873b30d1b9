package triptych.csource.access;

import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * The cells of memory that are known to be touched by two threads, one of which writes.
 *
 * <p>They are learned: an exploration stops at those that are known when it begins, and notes the
 * others that it meets. It has been complete only if it met none.
 */
public final class SharedCells {
    private final Set<Long> met = new ConcurrentSkipListSet<>();
    private volatile long[] known = {};
    private volatile boolean more;

    /** Of any thread: {@code cell} should have been known. */
    void meet(long cell) {
        // Most executions meet what others have met.
        if (!met.contains(cell)) {
            met.add(cell);
            more = true;
        }
    }

    /** Whether more has been met than is known. */
    public boolean hasMoreToLearn() {
        return more;
    }

    /** Sorted. */
    public long[] known() {
        return known;
    }

    /** Knows what has been met from now on; whether that is more than before. */
    public boolean learn() {
        boolean grows = more;
        more = false;
        known = met.stream().mapToLong(Long::longValue).toArray();
        return grows;
    }

    /** How many there are, for those who want to know. */
    public int size() {
        return known.length;
    }

    /** For a replay: exactly these. */
    public void knowExactly(long[] cells) {
        known = Arrays.stream(cells).sorted().toArray();
        met.clear();
        Arrays.stream(known).forEach(met::add);
        more = false;
    }
}
