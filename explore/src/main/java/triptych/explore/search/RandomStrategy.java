package triptych.explore.search;

import triptych.core.choice.Strategy;

/**
 * Every enabled actor with the same probability; the same seed makes the same choices on every
 * machine.
 */
public final class RandomStrategy implements Strategy {
    private long state;
    private long hash;

    /** The strategy of one execution: schedule {@code number} of those that {@code seed} draws. */
    public static RandomStrategy of(long seed, long number) {
        RandomStrategy strategy = new RandomStrategy();
        strategy.start(seed, number);
        return strategy;
    }

    RandomStrategy() {}

    /** Starts an execution. */
    void start(long seed, long number) {
        startAt(seed * 0x9E3779B97F4A7C15L + number);
    }

    private void startAt(long seed) {
        // SplitMix64, so that neighbouring seeds are strangers.
        long mixed = seed + 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ mixed >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        state = (mixed ^ mixed >>> 31) | 1;
        hash = 0xCBF29CE484222325L;
    }

    /** A fingerprint of the choices so far. */
    long fingerprint() {
        return hash;
    }

    private int below(int bound) {
        state ^= state << 13;
        state ^= state >>> 7;
        state ^= state << 17;
        return (int) ((state >>> 33) * bound >>> 31);
    }

    private int note(int choice) {
        hash = (hash ^ choice) * 0x100000001B3L;
        return choice;
    }

    @Override
    public int chooseActor(long enabled, int last) {
        long left = enabled;
        if ((left & left - 1) != 0) {
            for (int skip = below(Long.bitCount(left)); skip > 0; skip--) {
                left &= left - 1;
            }
        }
        return note(Long.numberOfTrailingZeros(left));
    }

    @Override
    public int chooseValue(int alternatives) {
        return note(below(alternatives));
    }
}
