package triptych.core.sched;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import triptych.core.thread.Threads;

/** Who stepped on which processor in a plain run: step by step, and summed up by thread. */
public final class ProcessorUse {
    /** Where time passes. */
    public static final int NONE = -1;

    private final List<Integer> processorAt = new ArrayList<>();
    private final int[] lastOn;
    private final int[] lastBy = new int[Threads.MOST + 1];
    private final Sums[] sums = new Sums[Threads.MOST + 1];

    private static final class Sums {
        private int steps;
        private long time;
        private int switches;
        private int migrations;
    }

    /**
     * The sums of one thread.
     *
     * @param thread its actor number
     * @param tenthsOfTicks how long it had a processor
     * @param switches how often it took a processor on which another had stepped last
     * @param migrations how often it went on on another processor than before
     */
    public record ByThread(
            int thread, int steps, long tenthsOfTicks, int switches, int migrations) {}

    ProcessorUse(int processors) {
        lastOn = new int[processors];
        Arrays.fill(lastBy, NONE);
    }

    void timePassed() {
        processorAt.add(NONE);
    }

    void stepped(int thread, int processor) {
        processorAt.add(processor);
        Sums sum = sumsOf(thread);
        sum.steps++;
        if (lastOn[processor] != thread) {
            sum.switches++;
        }
        if (lastBy[thread] != NONE && lastBy[thread] != processor) {
            sum.migrations++;
        }
        lastOn[processor] = thread;
        lastBy[thread] = processor;
    }

    /** {@code thread} had a processor for so long, in steps. */
    void used(int thread, long steps) {
        sumsOf(thread).time += steps;
    }

    private Sums sumsOf(int thread) {
        if (sums[thread] == null) {
            sums[thread] = new Sums();
        }
        return sums[thread];
    }

    /** The processor of a step, counted from 0; {@link #NONE} if time passed. */
    public int processorAt(int step) {
        return processorAt.get(step);
    }

    /** How many processors there are. */
    public int processors() {
        return lastOn.length;
    }

    /** Of everybody who stepped, in order of creation. */
    public List<ByThread> byThread() {
        List<ByThread> all = new ArrayList<>();
        for (int thread = 1; thread < sums.length; thread++) {
            Sums sum = sums[thread];
            if (sum != null) {
                long tenths = sum.time * 10 / Rounds.PER_TICK;
                all.add(new ByThread(thread, sum.steps, tenths, sum.switches, sum.migrations));
            }
        }
        return all;
    }
}
