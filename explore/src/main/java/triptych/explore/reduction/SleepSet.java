package triptych.explore.reduction;

import triptych.core.thread.Footprint;

/**
 * Actors that need not step now: what follows if they do is explored from a sibling node.
 *
 * <p>An actor sleeps with the footprint of the step that it took there, and wakes up as soon as
 * somebody takes a step that depends on it. Immutable.
 */
public final class SleepSet {
    /** Nobody sleeps. */
    public static final SleepSet EMPTY = new SleepSet(0, 0, null, null);

    private final long actors;
    private final int actor;
    private final int[] footprint;
    private final SleepSet others;

    private SleepSet(long actors, int actor, int[] footprint, SleepSet others) {
        this.actors = actors;
        this.actor = actor;
        this.footprint = footprint;
        this.others = others;
    }

    /** Bit {@code a} is set when actor {@code a} sleeps. */
    public long actors() {
        return actors;
    }

    /**
     * This set and one more sleeper. A null footprint depends on everything: such an actor never
     * sleeps.
     */
    public SleepSet with(int newActor, int[] newFootprint) {
        if (newFootprint == null || (actors & 1L << newActor) != 0) {
            return this;
        }
        return new SleepSet(actors | 1L << newActor, newActor, newFootprint, this);
    }

    /** Those who still sleep after {@code step} of {@code trace}. */
    public SleepSet after(Trace trace, int step) {
        if (actors == 0 || trace.isBarrier(step)) {
            return EMPTY;
        }
        SleepSet rest = others.after(trace, step);
        if (actor == trace.actor(step) || isDependent(trace, step)) {
            return rest;
        }
        return rest == others ? this : rest.with(actor, footprint);
    }

    private boolean isDependent(Trace trace, int step) {
        for (int i = trace.touchStart(step); i < trace.touchEnd(step); i++) {
            int touch = trace.touch(i);
            for (int own : footprint) {
                if (Footprint.dependent(own, touch)) {
                    return true;
                }
            }
        }
        return false;
    }
}
