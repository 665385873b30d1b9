package triptych.csource.mini;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import triptych.core.fiber.FiberKind;
import triptych.csource.access.Granularity;
import triptych.csource.mini.MiniModule.MiniProgram;
import triptych.explore.search.SearchSettings;
import triptych.explore.search.Tally;
import triptych.explore.search.TreeSearch;

/**
 * The default exploration of C code reaches the same final states and findings as one that stops
 * before every access, and none fewer than brute force with few preemptions.
 *
 * <p>{@code -Dtriptych.oracle.c=5000} compares more.
 */
class ReductionOfCTest {
    private static final int PROGRAMS =
            Integer.getInteger(
                    "triptych.oracle.c", FiberKind.best() == FiberKind.PLATFORM ? 10 : 60);

    /** Programs with more interleavings than this are left out. */
    private static final long INTERLEAVINGS_MOST = 5_000;

    /** Without reduction: so many are enough for nearly every outcome of so short programs. */
    private static final int PREEMPTIONS = 2;

    @Test
    void the_learned_reduction_misses_nothing() {
        MiniModule module =
                MiniModule.ofText("generated", new GeneratedPrograms(11, PROGRAMS).text());
        int compared = 0;
        int severalOutcomes = 0;
        long brute = 0;
        long reduced = 0;
        for (int p = 0; p < PROGRAMS; p++) {
            Tally all = explore(module.program("p" + p, Granularity.ACCESS, 500), false);
            if (all == null) {
                continue;
            }
            Tally few = explore(module.program("p" + p, Granularity.AUTO, 500), true);
            assertThat(few).as("program p" + p).isNotNull();
            assertThat(outcomes(few)).as("program p" + p).containsAll(outcomes(all));
            Tally fine = explore(module.program("p" + p, Granularity.ACCESS, 500), true);
            assertThat(fine).as("program p" + p).isNotNull();
            assertThat(outcomes(few)).as("program p" + p).isEqualTo(outcomes(fine));
            compared++;
            severalOutcomes += all.outcomes().size() > 1 ? 1 : 0;
            brute += all.executions();
            reduced += few.executions();
        }
        System.out.printf(
                "%d programs, %d with several outcomes: brute force %d executions, reduced %d%n",
                compared, severalOutcomes, brute, reduced);
        assertThat(compared).isGreaterThanOrEqualTo(PROGRAMS * 9 / 10);
        assertThat(severalOutcomes).isGreaterThan(compared / 8);
        assertThat(reduced).isLessThan(brute);
    }

    private static Set<String> outcomes(Tally tally) {
        return tally.outcomes().keySet();
    }

    /** Null if there are too many interleavings. */
    private static Tally explore(MiniProgram program, boolean reduced) {
        SearchSettings settings =
                new SearchSettings(
                        program, FiberKind.best(), 1, INTERLEAVINGS_MOST, 60_000, false, true);
        while (true) {
            TreeSearch search =
                    reduced
                            ? TreeSearch.reduced(settings)
                            : TreeSearch.bounded(settings, PREEMPTIONS);
            Tally tally = search.run();
            if (!search.isComplete()) {
                return null;
            }
            if (!program.learn()) {
                return tally;
            }
        }
    }
}
