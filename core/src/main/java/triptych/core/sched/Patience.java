package triptych.core.sched;

/**
 * How long somebody who can step is passed over. A kernel's scheduler lets nobody wait for ever,
 * nor does time stand still: a loop that goes on because nobody else gets a turn is no livelock.
 *
 * <p>Each {@link #STEPS} steps it is noted who can step. Those who have not stepped when the next
 * so many are over are let go first. In executions that are shorter nothing of this happens.
 */
final class Patience {
    static final int STEPS = 1_000;

    private int nextNote = STEPS;

    /** Those who have not stepped since the last note: a bit for each actor. */
    private long waiting;

    /** Those of them who were waiting at the note before, too. */
    private long starved;

    /** Those who slept until a tick at the last note, and have not stepped since. */
    private long asleep;

    private boolean hurried;

    /** Whether {@link #note} is to be called at {@code step}. */
    boolean isNoteDue(int step) {
        return step >= nextNote;
    }

    /**
     * @param ready all who can step now, or could if a lock were free; the clock is among them
     * @param sleepers users who sleep until a tick
     */
    void note(long ready, long sleepers) {
        starved |= waiting;
        waiting = ready;
        asleep = sleepers;
        nextNote += STEPS;
    }

    void stepped(int actor) {
        long others = ~(1L << actor);
        waiting &= others;
        starved &= others;
        asleep &= others;
    }

    /** Whether somebody is starved. */
    boolean isLost() {
        return starved != 0;
    }

    /**
     * The first of {@code canStep} who is starved, alone; {@code otherwise} if nobody of them is.
     */
    long first(long canStep, long otherwise) {
        long first = Long.lowestOneBit(starved & canStep);
        if (first == 0) {
            return otherwise;
        }
        hurried |= first != otherwise;
        return first;
    }

    /** Whether a user sleeps for longer than others are let go on: he has not done his part yet. */
    boolean isUserAsleep() {
        return asleep != 0;
    }

    /** Whether others had to wait because somebody was let go first. */
    boolean hasHurried() {
        return hurried;
    }
}
