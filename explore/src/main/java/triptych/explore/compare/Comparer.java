package triptych.explore.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import triptych.core.finding.Finding;
import triptych.core.observe.Sight;
import triptych.core.scenario.Program;
import triptych.explore.Question;
import triptych.explore.SelfCheck;
import triptych.explore.replay.Diverged;
import triptych.explore.search.ModuleLeftTheMachine;
import triptych.explore.search.NotRepeatable;

/**
 * Says whether ports show the same to the outside: it collects the histories of all schedules of
 * each, and compares the sets.
 */
public final class Comparer {
    private final List<Port> ports;
    private final Question question;
    private final Sight sight;
    private final boolean refining;

    /**
     * @param ports two or more
     * @param question how to explore each of them; the budget is for all together
     * @param sight what to look at
     * @param refining whether all but the first may do less than the first
     */
    public Comparer(List<Port> ports, Question question, Sight sight, boolean refining) {
        if (ports.size() < 2) {
            throw new IllegalArgumentException("two or more are compared, not " + ports.size());
        }
        if (sight == Sight.NOTHING) {
            throw new IllegalArgumentException("nothing can be compared if nothing is looked at");
        }
        this.ports = List.copyOf(ports);
        this.question = question;
        this.sight = sight;
        this.refining = refining;
    }

    /** Explores all of them, and compares. */
    public Likeness compare() {
        List<Behaviour> behaviours = new ArrayList<>();
        long endNanos = System.nanoTime() + question.budgetMillis() * 1_000_000;
        for (Port port : ports) {
            int left = ports.size() - behaviours.size();
            long millis = Math.max(1, (endNanos - System.nanoTime()) / 1_000_000 / left);
            Program observed = new ObservedProgram(port.program(), sight);
            try {
                Optional<Finding> unfit = new SelfCheck(observed, question.fiberKind()).run();
                if (unfit.isPresent()) {
                    return new Likeness.Unfit(behaviours, port, unfit.get());
                }
                behaviours.add(
                        new Collecting(port, observed, question.withBudgetMillis(millis)).run());
            } catch (ModuleLeftTheMachine stuck) {
                return new Likeness.Unfit(behaviours, port, stuck.finding());
            } catch (NotRepeatable e) {
                return new Likeness.Unfit(behaviours, port, unrepeatable(e.decision(), e));
            }
        }
        return judged(behaviours);
    }

    private static Finding unrepeatable(int decision, RuntimeException why) {
        return new Finding.Nondeterminism(
                decision, "an execution of the search", "its repetition: " + why.getMessage());
    }

    // ---- judging ----

    /** One that shows a history, and one that was not seen to show it. */
    private record Gap(Behaviour shows, History history, Behaviour lacks) {}

    private Likeness judged(List<Behaviour> behaviours) {
        Gap proved = null;
        Gap suspected = null;
        for (Gap gap : gaps(behaviours)) {
            if (gap.lacks().reach().excludesOthers()) {
                proved = firstOf(proved, gap);
            } else {
                suspected = firstOf(suspected, gap);
            }
        }
        try {
            if (proved != null) {
                return new Likeness.Different(behaviours, difference(behaviours, proved));
            }
            if (suspected != null || isCutShort(behaviours)) {
                return new Likeness.Undecided(
                        behaviours,
                        why(behaviours),
                        suspected == null ? null : difference(behaviours, suspected));
            }
        } catch (Diverged e) {
            Port port = (proved == null ? suspected : proved).shows().port();
            return new Likeness.Unfit(behaviours, port, unrepeatable(Integer.MAX_VALUE, e));
        }
        return new Likeness.Alike(behaviours, refining, isProof(behaviours));
    }

    /** The first history of each pair that only one of the two was seen to show. */
    private List<Gap> gaps(List<Behaviour> behaviours) {
        List<Gap> gaps = new ArrayList<>();
        Behaviour original = behaviours.get(0);
        for (Behaviour shows : behaviours) {
            for (Behaviour lacks : behaviours) {
                boolean counts = !refining || shows != original && lacks == original;
                History history = counts ? shows.firstNotOf(lacks) : null;
                if (history != null) {
                    gaps.add(new Gap(shows, history, lacks));
                }
            }
        }
        return gaps;
    }

    private static Gap firstOf(Gap known, Gap other) {
        return known == null || other.history().compareTo(known.history()) < 0 ? other : known;
    }

    /** Whether more might be seen of a port whose every history counts. */
    private boolean isCutShort(List<Behaviour> behaviours) {
        return behaviours.stream().skip(refining ? 1 : 0).anyMatch(b -> b.reach() == Reach.PART);
    }

    private boolean isProof(List<Behaviour> behaviours) {
        return behaviours.stream()
                .skip(refining ? 1 : 0)
                .allMatch(b -> b.reach() == Reach.EVERYTHING);
    }

    private static String why(List<Behaviour> behaviours) {
        return behaviours.stream()
                .filter(b -> !b.reach().excludesOthers())
                .map(b -> b.port().name() + ": " + b.words())
                .findFirst()
                .orElseThrow();
    }

    private Difference difference(List<Behaviour> behaviours, Gap gap) {
        Port only = gap.shows().port();
        List<Port> others =
                behaviours.stream()
                        .filter(b -> b != gap.shows() && b.shows(gap.history()))
                        .map(Behaviour::port)
                        .toList();
        return new Difference(
                only,
                others,
                gap.history(),
                gap.lacks().port(),
                gap.history().nearestOf(gap.lacks().histories()),
                new Witness(new ObservedProgram(only.program(), sight), question.fiberKind())
                        .of(gap.history(), gap.shows().schedules().get(gap.history())));
    }
}
