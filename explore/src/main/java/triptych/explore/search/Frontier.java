package triptych.explore.search;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The branches that wait to be explored. Workers take the newest of their own, so that the tree is
 * explored depth first and stays small, and steal the oldest, hence largest, of another.
 */
final class Frontier {
    private final Deque<Branch>[] own;
    private int outstanding;
    private boolean closed;

    @SuppressWarnings({"unchecked", "rawtypes"})
    Frontier(int workers) {
        own = new Deque[workers];
        for (int i = 0; i < workers; i++) {
            own[i] = new ArrayDeque<>();
        }
    }

    synchronized void add(int worker, Branch branch) {
        outstanding++;
        own[worker].addLast(branch);
        if (own.length > 1) {
            notifyAll();
        }
    }

    /**
     * The next branch for {@code worker}, or null when nothing is left or the search was given up.
     */
    synchronized Branch take(int worker) {
        while (!closed) {
            Branch branch = own[worker].pollLast();
            for (int i = 1; branch == null && i < own.length; i++) {
                branch = own[(worker + i) % own.length].pollFirst();
            }
            if (branch != null) {
                return branch;
            }
            if (outstanding == 0) {
                return null;
            }
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return null;
            }
        }
        return null;
    }

    /**
     * A branch that was taken has been explored, but for the branches that were added meanwhile.
     */
    synchronized void done() {
        outstanding--;
        if (outstanding == 0) {
            notifyAll();
        }
    }

    /** Gives up what is left. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }

    /** Whether everything was explored. */
    synchronized boolean isExhausted() {
        return outstanding == 0 && !closed;
    }
}
