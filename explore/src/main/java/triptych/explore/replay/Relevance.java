package triptych.explore.replay;

import java.util.ArrayList;
import java.util.List;
import triptych.core.choice.Strategy;
import triptych.core.thread.Access;
import triptych.core.thread.Footprint;
import triptych.explore.reduction.Trace;

/**
 * The steps of an execution that lead to given ones: all others could be left out of the telling.
 */
final class Relevance {
    private Relevance() {}

    /** The steps that happen before one of {@code ends}, and these. */
    static List<Integer> stepsTowards(Trace trace, List<Integer> ends) {
        boolean[] relevant = new boolean[trace.size()];
        for (int end : ends) {
            relevant[end] = true;
        }
        for (int later = trace.size() - 1; later >= 0; later--) {
            if (relevant[later]) {
                for (int earlier = 0; earlier < later; earlier++) {
                    relevant[earlier] |= leadsTo(trace, earlier, later);
                }
            }
        }
        List<Integer> steps = new ArrayList<>();
        for (int step = 0; step < relevant.length; step++) {
            if (relevant[step]) {
                steps.add(step);
            }
        }
        return steps;
    }

    private static boolean leadsTo(Trace trace, int earlier, int later) {
        if (trace.actor(earlier) == trace.actor(later) || trace.enabledBy(later) == earlier) {
            return true;
        }
        if (trace.actor(earlier) == Strategy.CLOCK || trace.actor(later) == Strategy.CLOCK) {
            // Time leads to what it wakes, which enabledBy tells, and what lets it pass is
            // everything.
            return false;
        }
        for (int i = trace.touchStart(earlier); i < trace.touchEnd(earlier); i++) {
            for (int j = trace.touchStart(later); j < trace.touchEnd(later); j++) {
                if (dependent(trace.touch(i), trace.touch(j))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean dependent(int earlier, int later) {
        int from = Footprint.modeOf(earlier);
        int to = Footprint.modeOf(later);
        return Footprint.idOf(earlier) == Footprint.idOf(later)
                && (Access.conflict(from, to) || Access.enables(from, to));
    }
}
