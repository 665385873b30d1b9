package triptych.explore.replay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import triptych.core.choice.Schedule;
import triptych.core.choice.Strategy;
import triptych.core.thread.Footprint;
import triptych.explore.reduction.Trace;
import triptych.explore.search.DefaultChoice;

/** Writes down what a strategy decides, who could have stepped, and what the default would be. */
final class Recorder implements Strategy {
    private final Strategy strategy;
    private final Trace trace = new Trace();
    private final List<Long> enabledAtStep = new ArrayList<>();
    private int decisions;
    private int[] defaults = new int[128];
    private int preemptions;

    Recorder(Strategy strategy) {
        this.strategy = strategy;
    }

    /** Starts; the machine writes {@code footprint}. */
    void start(Footprint footprint) {
        trace.start(footprint);
    }

    @Override
    public int chooseActor(long enabled, int last) {
        trace.endStep();
        int actor = strategy.chooseActor(enabled, last);
        if (actor == CUT) {
            return CUT;
        }
        addDefault(DefaultChoice.actor(enabled, last));
        if (DefaultChoice.isPreemption(enabled, last, actor)) {
            preemptions++;
        }
        trace.beginStep(actor, enabled == 1L << CLOCK);
        enabledAtStep.add(enabled);
        return actor;
    }

    @Override
    public int chooseValue(int alternatives) {
        addDefault(0);
        return strategy.chooseValue(alternatives);
    }

    private void addDefault(int choice) {
        if (decisions == defaults.length) {
            defaults = Arrays.copyOf(defaults, decisions * 2);
        }
        defaults[decisions++] = choice;
    }

    /** The steps that were taken, once the run is over. */
    Trace trace() {
        trace.endStep();
        return trace;
    }

    /** For every step, who could have taken it. */
    List<Long> enabledAtStep() {
        return enabledAtStep;
    }

    /** Switches away from a thread that could have gone on. */
    int preemptions() {
        return preemptions;
    }

    /** The schedule that was followed, by its detours. */
    Detours toDetours(Schedule followed) {
        return Detours.of(followed, defaults);
    }
}
