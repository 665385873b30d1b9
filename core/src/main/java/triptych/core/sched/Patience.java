package triptych.core.sched;

import triptych.core.choice.Strategy;
import triptych.core.thread.SimThread;
import triptych.core.thread.ThreadState;
import triptych.core.thread.Threads;

/**
 * How long somebody who can step is passed over. A kernel's scheduler lets nobody wait for ever,
 * nor does time stand still: a loop that goes on because nobody else gets a turn is no livelock.
 *
 * <p>Each {@link #STEPS} steps it is noted who can step. Those who have not stepped when the next
 * so many are over are let go first. In executions that are shorter nothing of this happens.
 */
final class Patience {
    static final int STEPS = 1_000;

    private final Threads threads;
    private int nextNote = STEPS;

    // A bit for each actor.

    /** Those who could have stepped at the last note, and have not since. */
    private long waiting;

    /** Those who had not stepped when the next note was due, and have not since. */
    private long starved;

    /** Users who slept until a tick at the last note, and have not stepped since. */
    private long asleep;

    private boolean hurried;

    Patience(Threads threads) {
        this.threads = threads;
    }

    /** Whether {@link #note} is to be called at {@code step}. */
    boolean isNoteDue(int step) {
        return step >= nextNote;
    }

    /** Whoever waits for a lock could step now and then; time can if that is {@code ofUse}. */
    void note(boolean ofUse) {
        starved |= waiting;
        waiting = ofUse ? 1L << Strategy.CLOCK : 0;
        asleep = 0;
        for (int i = threads.last(); i > 0; i--) {
            SimThread thread = threads.at(i);
            if (thread.state() == ThreadState.READY) {
                waiting |= 1L << i;
            } else if (sleepsUntilATick(thread)) {
                asleep |= 1L << i;
            }
        }
        nextNote += STEPS;
    }

    private static boolean sleepsUntilATick(SimThread thread) {
        return thread.isUserProcess()
                && thread.state() == ThreadState.SLEEPING
                && thread.deadline() != SimThread.NEVER;
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
