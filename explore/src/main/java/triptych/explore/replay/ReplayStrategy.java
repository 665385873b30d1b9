package triptych.explore.replay;

import java.util.List;
import triptych.core.choice.Schedule;
import triptych.core.choice.Strategy;
import triptych.explore.search.DefaultChoice;

/**
 * Follows a schedule, given whole or by its detours; after its end, decides by default.
 *
 * <p>A decision that the machine does not offer is where the replay diverges: the run is cut there.
 */
public final class ReplayStrategy implements Strategy {
    private final Schedule schedule;
    private final Detours detours;
    private int decisions;
    private int nextDetour;
    private int divergedAt = -1;
    private long offered;
    private int wanted;

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

    private int choose(int byDefault) {
        int at = decisions++;
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
        int actor = choose(DefaultChoice.actor(enabled, last));
        if (actor < 0 || actor > 63 || (enabled & 1L << actor) == 0) {
            diverge(enabled, actor);
            return CUT;
        }
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
}
