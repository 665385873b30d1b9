package triptych.core.sched;

/**
 * The order in which processors step, and what that takes: in a round every busy processor takes
 * one step, and so many rounds are a tick.
 */
final class Rounds {
    /** Rounds, and so steps of one processor, in a tick. */
    static final int PER_TICK = 10;

    private long stepped;
    private int rounds;

    /** Begins a round if the processors {@code busy} have all stepped in this one. */
    void advance(long busy) {
        if ((busy & ~stepped) == 0) {
            stepped = 0;
            rounds++;
        }
    }

    /** Whether a tick is full; it is taken off. */
    boolean takeTick() {
        boolean full = rounds >= PER_TICK;
        if (full) {
            rounds -= PER_TICK;
        }
        return full;
    }

    /** Nobody steps any more until time has passed by itself. */
    void rest() {
        stepped = 0;
        rounds = 0;
    }

    /** An interrupt came to these: they step in this round, also if they have stepped already. */
    void interrupt(long processors) {
        stepped &= ~processors;
    }

    /** The next to step: those with an interrupt first, then by number. */
    int next(long busy, long interrupted) {
        long left = busy & ~stepped;
        long first = (left & interrupted) != 0 ? left & interrupted : left;
        int processor = Long.numberOfTrailingZeros(first);
        stepped |= 1L << processor;
        return processor;
    }
}
