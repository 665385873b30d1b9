package triptych.explore.replay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import triptych.core.choice.Schedule;
import triptych.core.choice.Strategy;
import triptych.core.thread.Footprint;
import triptych.explore.reduction.Trace;
import triptych.explore.search.DefaultChoice;

/**
 * Follows a schedule, given whole or by its detours, and keeps what the default would have been.
 *
 * <p>A decision that the machine does not offer is where the replay diverges: the run is cut there.
 */
public final class ReplayStrategy implements Strategy {
    private final Schedule schedule;
    private final Detours detours;
    private int decisions;
    private int nextDetour;
    private int[] defaults = new int[128];
    private int preemptions;
    private int divergedAt = -1;
    private long offered;
    private int wanted;

    private final Trace trace = new Trace();
    private final List<Long> enabledAtStep = new ArrayList<>();

    private ReplayStrategy(Schedule schedule, Detours detours) {
        this.schedule = schedule;
        this.detours = detours;
    }

    public static ReplayStrategy of(Schedule schedule) {
        return new ReplayStrategy(schedule, null);
    }

    public static ReplayStrategy of(Detours detours) {
        return new ReplayStrategy(null, detours);
    }

    /** What every decision would be by default. */
    public static ReplayStrategy ofDefaults() {
        return of(new Detours(List.of(), Integer.MAX_VALUE));
    }

    /** Starts; the machine writes {@code footprint}. */
    void start(Footprint footprint) {
        trace.start(footprint);
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

    private int choose(int byDefault) {
        if (decisions == defaults.length) {
            defaults = Arrays.copyOf(defaults, decisions * 2);
        }
        int at = decisions++;
        defaults[at] = byDefault;
        if (schedule != null) {
            return at < schedule.length() ? schedule.at(at) : byDefault;
        }
        if (nextDetour < detours.points().size()
                && detours.points().get(nextDetour).decision() == at) {
            return detours.points().get(nextDetour++).choice();
        }
        return byDefault;
    }

    @Override
    public int chooseActor(long enabled, int last) {
        trace.endStep();
        int actor = choose(DefaultChoice.actor(enabled, last));
        if (actor < 0 || actor > 63 || (enabled & 1L << actor) == 0) {
            diverge(enabled, actor);
            return CUT;
        }
        if (DefaultChoice.isPreemption(enabled, last, actor)) {
            preemptions++;
        }
        trace.beginStep(actor, enabled == 1L << CLOCK);
        enabledAtStep.add(enabled);
        return actor;
    }

    @Override
    public int chooseValue(int alternatives) {
        int value = choose(0);
        if (value < 0 || value >= alternatives) {
            diverge((1L << alternatives) - 1, value);
            return 0;
        }
        return value;
    }

    private void diverge(long alternatives, int choice) {
        if (divergedAt < 0) {
            divergedAt = decisions - 1;
            offered = alternatives;
            wanted = choice;
        }
    }

    /** The first decision that could not be followed; -1 if all could. */
    public int divergedAt() {
        return divergedAt;
    }

    /** What the machine offered there, as bits. */
    public long offered() {
        return offered;
    }

    /** What the schedule wanted there. */
    public int wanted() {
        return wanted;
    }

    /** How many decisions were asked for. */
    public int decisions() {
        return decisions;
    }

    /** Switches away from a thread that could have gone on. */
    public int preemptions() {
        return preemptions;
    }

    /** The schedule that was followed, by its detours. */
    public Detours toDetours(Schedule followed) {
        return Detours.of(followed, defaults);
    }
}
