package triptych.explore.reduction;

import java.util.Arrays;
import triptych.core.thread.Footprint;

/**
 * The steps of the execution that runs: who, touching what, made possible by whom. Reused between
 * executions.
 */
public final class Trace {
    private Footprint footprint;
    private int size;
    private int[] actors = new int[128];
    private int[] touchStart = new int[129];
    private boolean[] barrier = new boolean[128];
    private int[] enabledBy = new int[128];
    private boolean[] choseValue = new boolean[128];
    private boolean[] forced = new boolean[128];
    private int most;
    private boolean open;

    /** A new execution starts, whose machine writes {@code newFootprint}. */
    public void start(Footprint newFootprint) {
        footprint = newFootprint;
        size = 0;
        most = 0;
        open = false;
    }

    /** The running step is over; what it touched is known now. */
    public void endStep() {
        if (open) {
            touchStart[size] = footprint.size();
            barrier[size - 1] = footprint.takeBarrier();
            enabledBy[size - 1] = footprint.takeEnabledBy();
            open = false;
        }
    }

    /** {@code actor} takes a step; forced if time passes because nobody else can step. */
    public void beginStep(int actor, boolean wasForced) {
        if (size == actors.length) {
            grow();
        }
        touchStart[size] = footprint.size();
        choseValue[size] = false;
        forced[size] = wasForced;
        actors[size++] = actor;
        most = Math.max(most, actor);
        open = true;
    }

    private void grow() {
        int length = size * 2;
        actors = Arrays.copyOf(actors, length);
        touchStart = Arrays.copyOf(touchStart, length + 1);
        barrier = Arrays.copyOf(barrier, length);
        enabledBy = Arrays.copyOf(enabledBy, length);
        choseValue = Arrays.copyOf(choseValue, length);
        forced = Arrays.copyOf(forced, length);
    }

    /** The running step met one of several outcomes: taken again, it may touch something else. */
    public void noteValueChosen() {
        choseValue[size - 1] = true;
    }

    public int size() {
        return size;
    }

    public int actor(int step) {
        return actors[step];
    }

    /** The highest actor number seen. */
    public int mostActor() {
        return most;
    }

    public boolean isBarrier(int step) {
        return barrier[step];
    }

    /** Whether time passed because nothing could run. */
    public boolean isForced(int step) {
        return forced[step];
    }

    /** The step that made this one's thread runnable; -1 if none since its step before. */
    public int enabledBy(int step) {
        return enabledBy[step];
    }

    public int touchStart(int step) {
        return touchStart[step];
    }

    public int touchEnd(int step) {
        return touchStart[step + 1];
    }

    public int touch(int index) {
        return footprint.at(index);
    }

    public Footprint footprint() {
        return footprint;
    }

    /**
     * What the step touched; null when it depends on every other step, or would not be the same if
     * taken again.
     */
    public int[] footprintOf(int step) {
        return barrier[step] || choseValue[step]
                ? null
                : footprint.copy(touchStart[step], touchStart[step + 1]);
    }
}
