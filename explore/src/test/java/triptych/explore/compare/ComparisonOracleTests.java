package triptych.explore.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import triptych.core.fiber.FiberKind;
import triptych.core.observe.Sight;
import triptych.core.scenario.Program;
import triptych.explore.Question;
import triptych.explore.StrategyName;
import triptych.explore.oracle.GeneratedProgram;
import triptych.explore.replay.Replay;
import triptych.explore.search.SearchSettings;
import triptych.explore.search.TreeSearch;

/**
 * Comparing agrees with brute force, which goes through every interleaving of both, on generated
 * programs and slightly changed copies of them, with fixed seeds.
 */
class ComparisonOracleTests {
    private static final int PAIRS =
            Integer.getInteger(
                    "triptych.oracle.pairs", FiberKind.best() == FiberKind.PLATFORM ? 60 : 500);

    /** Programs with more interleavings than this are left out. */
    private static final int INTERLEAVINGS_MOST = 400;

    private static final Question EVERYTHING =
            Question.byDefault().withStrategy(StrategyName.EXHAUSTIVE).withBudgetMillis(600_000);

    private int alike;
    private int refining;
    private int different;

    @Test
    void equal_and_refines_agree_with_brute_force() {
        compare(PAIRS, 0, 1);
    }

    @Test
    void so_they_do_with_two_workers_and_early_timers() {
        compare(PAIRS / 10, 0, 2);
        compare(PAIRS / 10, 1, 1);
    }

    private void compare(int pairs, int earlyTimers, int workers) {
        int compared = 0;
        for (long seed = 1; compared < pairs; seed++) {
            Program original = GeneratedProgram.showing(seed, earlyTimers);
            Program port = GeneratedProgram.portOf(seed, earlyTimers);
            Optional<Set<History>> originals = byBruteForce(original);
            Optional<Set<History>> ports = byBruteForce(port);
            if (originals.isPresent() && ports.isPresent()) {
                compared++;
                requireLikeness(original, originals.get(), port, ports.get(), workers);
            }
        }
        assertThat(alike).as("equal pairs").isGreaterThan(compared / 10);
        assertThat(refining).as("pairs that only refine").isGreaterThanOrEqualTo(compared / 100);
        assertThat(different).as("pairs that differ").isGreaterThan(compared / 10);
    }

    /** Everything that it shows; empty if that would take too long. */
    private static Optional<Set<History>> byBruteForce(Program program) {
        Histories histories = new Histories();
        TreeSearch search =
                TreeSearch.bruteForce(
                        SearchSettings.seenBy(
                                histories,
                                new ObservedProgram(program, Sight.EFFECTS),
                                FiberKind.best(),
                                1,
                                INTERLEAVINGS_MOST,
                                60_000));
        search.run();
        return search.isComplete() ? Optional.of(histories.soFar().keySet()) : Optional.empty();
    }

    private void requireLikeness(
            Program original,
            Set<History> originals,
            Program port,
            Set<History> ports,
            int workers) {
        String pair = original + " and " + port;
        List<Port> both = List.of(new Port("original", original), new Port("port", port));
        Question question = EVERYTHING.withWorkers(workers);

        Likeness equality = new Comparer(both, question, Sight.EFFECTS, false).compare();
        assertThat(equality.behaviours().get(0).histories())
                .as(pair)
                .containsExactlyInAnyOrderElementsOf(originals);
        assertThat(equality.behaviours().get(1).histories())
                .as(pair)
                .containsExactlyInAnyOrderElementsOf(ports);
        TreeSet<History> onlyOneHas = new TreeSet<>(without(originals, ports));
        onlyOneHas.addAll(without(ports, originals));
        requireAnswer(pair, equality, onlyOneHas);

        Likeness refinement = new Comparer(both, question, Sight.EFFECTS, true).compare();
        requireAnswer(pair, refinement, without(ports, originals));

        if (onlyOneHas.isEmpty()) {
            alike++;
        } else if (without(ports, originals).isEmpty()) {
            refining++;
        } else {
            different++;
        }
    }

    private static TreeSet<History> without(Set<History> some, Set<History> others) {
        TreeSet<History> rest = new TreeSet<>(some);
        rest.removeAll(others);
        return rest;
    }

    /** {@code apart} are the histories that tell the two apart. */
    private static void requireAnswer(String pair, Likeness likeness, TreeSet<History> apart) {
        if (apart.isEmpty()) {
            assertThat(likeness).as(pair).isInstanceOf(Likeness.Alike.class);
            return;
        }
        assertThat(likeness).as(pair).isInstanceOf(Likeness.Different.class);
        Difference difference = ((Likeness.Different) likeness).difference();
        assertThat(difference.history()).as(pair).isEqualTo(apart.first());
        Program only = new ObservedProgram(difference.only().program(), Sight.EFFECTS);
        assertThat(History.of(new Replay(only, FiberKind.best()).of(difference.token().detours())))
                .as(pair)
                .isEqualTo(apart.first());
    }
}
