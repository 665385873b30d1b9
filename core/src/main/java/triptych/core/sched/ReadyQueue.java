package triptych.core.sched;

import triptych.core.thread.Threads;

/**
 * The threads that could step, most urgent first. Among equals those come first who keep a
 * processor, then who has been ready longest; who became ready in one step is in order of creation.
 */
final class ReadyQueue {
    private final long[] arrival = new long[Threads.MOST + 1];
    private final int[] urgency = new int[Threads.MOST + 1];
    private long ready;
    private long arrivals;

    /** From now on these could step; gives those of them who could not before. All are bits. */
    long update(long nowReady) {
        long newcomers = nowReady & ~ready;
        for (long left = newcomers; left != 0; left &= left - 1) {
            toTheEnd(Long.numberOfTrailingZeros(left));
        }
        ready = nowReady;
        return newcomers;
    }

    /** {@code thread} lets its equals go first. */
    void toTheEnd(int thread) {
        arrival[thread] = ++arrivals;
    }

    /**
     * The first {@code count}, or all if they are fewer, as bits. {@code keeping} as above; {@code
     * offering} lets everybody else go first, however urgent it is.
     */
    long first(int count, Urgencies urgencies, long keeping, long offering) {
        for (long left = ready; left != 0; left &= left - 1) {
            int thread = Long.numberOfTrailingZeros(left);
            urgency[thread] = urgencies.of(thread);
        }
        long first = 0;
        for (int i = 0; i < count && first != ready; i++) {
            long left = ready & ~first;
            long others = left & ~offering;
            first |= 1L << best(others != 0 ? others : left, keeping);
        }
        return first;
    }

    private int best(long among, long keeping) {
        int best = Long.numberOfTrailingZeros(among);
        for (long left = among & among - 1; left != 0; left &= left - 1) {
            int thread = Long.numberOfTrailingZeros(left);
            if (isBefore(thread, best, keeping)) {
                best = thread;
            }
        }
        return best;
    }

    private boolean isBefore(int one, int other, long keeping) {
        if (urgency[one] != urgency[other]) {
            return urgency[one] < urgency[other];
        }
        boolean keeps = (keeping & 1L << one) != 0;
        if (keeps != ((keeping & 1L << other) != 0)) {
            return keeps;
        }
        return arrival[one] < arrival[other];
    }
}
