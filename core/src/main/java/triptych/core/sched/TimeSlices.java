package triptych.core.sched;

import triptych.core.thread.Threads;

/** How much longer each thread may keep a processor while its equals wait. */
final class TimeSlices {
    static final int TICKS = 10;
    static final int STEPS = TICKS * Rounds.PER_TICK;

    private final long[] used = new long[Threads.MOST + 1];

    void charge(int thread, long steps) {
        used[thread] += steps;
    }

    boolean isOver(int thread) {
        return used[thread] >= STEPS;
    }

    void renew(int thread) {
        used[thread] = 0;
    }
}
