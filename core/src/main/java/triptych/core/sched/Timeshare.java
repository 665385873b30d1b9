package triptych.core.sched;

import java.util.Arrays;
import triptych.core.thread.Threads;

/**
 * The recent use of processors by each thread: it makes a timeshare thread less urgent, and with
 * every second half of it is forgotten.
 */
final class Timeshare {
    /** Ticks of use that make a thread one level less urgent. */
    static final int TICKS_PER_LEVEL = 4;

    /** More is not remembered, so that everybody recovers within seconds. */
    static final int LEVELS_MOST = 127;

    private static final int STEPS_PER_LEVEL = TICKS_PER_LEVEL * Rounds.PER_TICK;

    private final long[] steps = new long[Threads.MOST + 1];
    private final int hz;
    private long second;

    Timeshare(int hz) {
        this.hz = hz;
    }

    void charge(int thread, long used) {
        steps[thread] = Math.min(steps[thread] + used, (long) LEVELS_MOST * STEPS_PER_LEVEL);
    }

    /** Time has come to {@code tick}. */
    void timeIs(long tick) {
        long now = tick / hz;
        if (now > second) {
            long halvings = Math.min(now - second, Long.SIZE - 1);
            Arrays.setAll(steps, thread -> steps[thread] >> halvings);
            second = now;
        }
    }

    /** By how much use has made {@code thread} less urgent. */
    int levels(int thread) {
        return (int) (steps[thread] / STEPS_PER_LEVEL);
    }
}
