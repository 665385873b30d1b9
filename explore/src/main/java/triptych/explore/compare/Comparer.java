package triptych.explore.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import triptych.core.finding.Finding;
import triptych.core.observe.Sight;
import triptych.core.scenario.Program;
import triptych.explore.Question;
import triptych.explore.SelfCheck;
import triptych.explore.StrategyName;
import triptych.explore.replay.Diverged;
import triptych.explore.search.ModuleLeftTheMachine;
import triptych.explore.search.NotRepeatable;

/**
 * Says whether ports show the same to the outside: it collects the histories of all schedules of
 * each, or as many as tell them apart, and compares the sets.
 */
public final class Comparer {
    /** How many executions of each port are looked at before one of them is looked at closely. */
    private static final int GLANCE = 4_000;

    private final List<Port> ports;
    private final Question question;
    private final Sight sight;
    private final boolean refining;
    private final Gaps gaps;

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
        this.gaps = new Gaps(refining);
    }

    /** Explores as much of them as it takes, and compares. */
    public Likeness compare() {
        long endNanos = System.nanoTime() + question.budgetMillis() * 1_000_000;
        List<Look> looks = isWorthGlances() ? glances() : new ArrayList<>();
        for (int i = 0; i < ports.size() && !isDecided(looks); i++) {
            long millis = (endNanos - System.nanoTime()) / 1_000_000 / (ports.size() - i);
            if (i == looks.size()) {
                looks.add(look(ports.get(i), question.withBudgetMillis(Math.max(1, millis))));
            } else if (looks.get(i).isCutShort() && millis > 0) {
                looks.set(i, look(ports.get(i), question.withBudgetMillis(millis)));
            }
        }
        return judged(looks);
    }

    // ---- looking ----

    /** What was seen of a port, or why nothing can be said of it; the other is null. */
    private record Look(Port port, Behaviour behaviour, Finding unfit) {
        boolean isCutShort() {
            return behaviour != null && behaviour.reach() == Reach.PART;
        }
    }

    private boolean isWorthGlances() {
        return question.strategy() != StrategyName.RANDOM
                && question.preemptions() == Question.UNBOUNDED
                && question.schedulesMost() > GLANCE;
    }

    /**
     * A little of all at a time, each by one worker, so that it is the same every time. It is all
     * of small ports, and wrong ones often give themselves away.
     */
    private List<Look> glances() {
        Question glance = question.withSchedules(GLANCE).withWorkers(1);
        Stream<Port> all = question.workers() > 1 ? ports.parallelStream() : ports.stream();
        return all.map(port -> look(port, glance)).collect(Collectors.toCollection(ArrayList::new));
    }

    private Look look(Port port, Question asked) {
        Program observed = new ObservedProgram(port.program(), sight);
        try {
            Optional<Finding> unfit = new SelfCheck(observed, asked.fiberKind()).run();
            return unfit.isPresent()
                    ? new Look(port, null, unfit.get())
                    : new Look(port, new Collecting(port, observed, asked).run(), null);
        } catch (ModuleLeftTheMachine stuck) {
            return new Look(port, null, stuck.finding());
        } catch (NotRepeatable e) {
            return new Look(port, null, unrepeatable(e.decision(), e));
        }
    }

    /** Whether looking at more would not change the answer. */
    private boolean isDecided(List<Look> looks) {
        return looks.stream().anyMatch(look -> look.unfit() != null)
                || looks.size() == ports.size() && gaps.proved(behavioursIn(looks)) != null;
    }

    private static List<Behaviour> behavioursIn(List<Look> looks) {
        return looks.stream().map(Look::behaviour).filter(Objects::nonNull).toList();
    }

    private static Finding unrepeatable(int decision, RuntimeException why) {
        return new Finding.Nondeterminism(
                decision, "an execution of the search", "its repetition: " + why.getMessage());
    }

    // ---- judging ----

    private Likeness judged(List<Look> looks) {
        List<Behaviour> behaviours = behavioursIn(looks);
        Optional<Look> unfit = looks.stream().filter(look -> look.unfit() != null).findFirst();
        if (unfit.isPresent()) {
            return new Likeness.Unfit(behaviours, unfit.get().port(), unfit.get().unfit());
        }
        Gaps.Gap proved = gaps.proved(behaviours);
        Gaps.Gap suspected = gaps.suspected(behaviours);
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

    private Difference difference(List<Behaviour> behaviours, Gaps.Gap gap) {
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
