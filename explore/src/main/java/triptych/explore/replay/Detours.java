package triptych.explore.replay;

import java.util.ArrayList;
import java.util.List;
import triptych.core.choice.Schedule;

/**
 * A schedule, told by where it leaves the default choice: short, and enough to follow it.
 *
 * @param points the decisions that differ, in order
 * @param length how many decisions there are in all
 */
public record Detours(List<Detour> points, int length) {
    /**
     * One decision that is not the default.
     *
     * @param decision its number
     * @param choice what was chosen
     */
    public record Detour(int decision, int choice) {}

    public Detours {
        points = List.copyOf(points);
    }

    /** Where {@code schedule} differs from the defaults that were recorded with it. */
    static Detours of(Schedule schedule, int[] defaults) {
        List<Detour> points = new ArrayList<>();
        for (int i = 0; i < schedule.length(); i++) {
            if (schedule.at(i) != defaults[i]) {
                points.add(new Detour(i, schedule.at(i)));
            }
        }
        return new Detours(points, schedule.length());
    }
}
