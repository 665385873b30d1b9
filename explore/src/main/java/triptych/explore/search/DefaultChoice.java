package triptych.explore.search;

import triptych.core.choice.Strategy;

/**
 * Who steps when nothing says otherwise: the thread that stepped last, else the oldest that can,
 * time at the end.
 */
public final class DefaultChoice {
    private DefaultChoice() {}

    /** {@code among} holds the actors to choose from as bits; not 0. */
    public static int actor(long among, int last) {
        if (last != Strategy.CLOCK && (among & 1L << last) != 0) {
            return last;
        }
        long threads = among & ~(1L << Strategy.CLOCK);
        return Long.numberOfTrailingZeros(threads != 0 ? threads : among);
    }

    /** Whether taking {@code actor} takes the processor from a thread that could go on. */
    public static boolean isPreemption(long enabled, int last, int actor) {
        boolean couldGoOn = last != Strategy.CLOCK && (enabled & 1L << last) != 0;
        return couldGoOn && actor != last && actor != Strategy.CLOCK;
    }
}
