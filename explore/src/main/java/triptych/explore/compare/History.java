package triptych.explore.compare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import triptych.core.event.Event;
import triptych.core.finding.Finding;
import triptych.core.machine.Machine;
import triptych.core.observe.Observation;
import triptych.core.scenario.Program;
import triptych.explore.replay.Story;

/**
 * What one execution showed to the outside, from first to last: what devices and users saw, and how
 * it ended, which is a finding if anything was wrong and else the final state.
 *
 * <p>In order: the shorter first, then by their words.
 */
public record History(List<Observation> observations) implements Comparable<History> {
    private static final String END = "end";

    public History {
        observations = List.copyOf(observations);
    }

    /** Of a machine that is at rest. */
    static History of(Machine machine, Program.Outcome outcome) {
        List<Finding> findings = machine.findings();
        return of(machine.observed(), findings, findings.isEmpty() ? outcome.observe() : "");
    }

    /** Of an execution that was watched. */
    public static History of(Story story) {
        List<Observation> seen = new ArrayList<>();
        for (Event event : story.events()) {
            if (event instanceof Event.Shown shown) {
                seen.add(new Observation(shown.by(), shown.what()));
            }
        }
        return of(seen, story.findings(), story.outcome());
    }

    private static History of(List<Observation> seen, List<Finding> findings, String outcome) {
        List<Observation> all = new ArrayList<>(seen);
        if (!findings.isEmpty()) {
            all.add(new Observation(END, kindsOf(findings)));
        } else if (!outcome.isEmpty()) {
            all.add(new Observation(END, outcome));
        }
        return new History(all);
    }

    /** In an order of their own: what is reported of two threads has none. */
    private static String kindsOf(List<Finding> findings) {
        return findings.stream()
                .map(Finding::kind)
                .distinct()
                .sorted()
                .collect(Collectors.joining(" + "));
    }

    int size() {
        return observations.size();
    }

    /** How many observations both begin with. */
    public int commonBeginning(History other) {
        int most = Math.min(size(), other.size());
        int common = 0;
        while (common < most && observations.get(common).equals(other.observations.get(common))) {
            common++;
        }
        return common;
    }

    /** The one of {@code others} that goes along with this one for longest; null if none is. */
    History nearestOf(Collection<History> others) {
        History nearest = null;
        for (History other : others) {
            if (nearest == null || isNearer(other, nearest)) {
                nearest = other;
            }
        }
        return nearest;
    }

    private boolean isNearer(History one, History other) {
        int byBeginning = Integer.compare(commonBeginning(one), commonBeginning(other));
        if (byBeginning != 0) {
            return byBeginning > 0;
        }
        int byLength =
                Integer.compare(Math.abs(one.size() - size()), Math.abs(other.size() - size()));
        return byLength != 0 ? byLength < 0 : one.compareTo(other) < 0;
    }

    @Override
    public int compareTo(History other) {
        if (size() != other.size()) {
            return Integer.compare(size(), other.size());
        }
        for (int i = 0; i < size(); i++) {
            int byObservation = observations.get(i).compareTo(other.observations.get(i));
            if (byObservation != 0) {
                return byObservation;
            }
        }
        return 0;
    }

    @Override
    public String toString() {
        return observations.stream().map(Observation::toString).collect(Collectors.joining("; "));
    }
}
