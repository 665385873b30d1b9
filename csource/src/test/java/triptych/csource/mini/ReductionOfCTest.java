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
 * What the default exploration of C code reaches equals what brute force does that stops before
 * every access: the same final states and the same findings.
 *
 * <p>{@code -Dtriptych.oracle.c=5000} compares more.
 */
class ReductionOfCTest {
    private static final int PROGRAMS =
            Integer.getInteger(
                    "triptych.oracle.c", FiberKind.best() == FiberKind.PLATFORM ? 30 : 320);

    /** Programs with more interleavings than this are left out. */
    private static final long INTERLEAVINGS_MOST = 1_500;

    @Test
    void the_learned_reduction_equals_brute_force_at_every_access() {
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
            assertThat(outcomes(few)).as("program p" + p).isEqualTo(outcomes(all));
            compared++;
            severalOutcomes += all.outcomes().size() > 1 ? 1 : 0;
            brute += all.executions();
            reduced += few.executions();
        }
        System.out.printf(
                "%d programs, %d with several outcomes: brute force %d executions, reduced %d%n",
                compared, severalOutcomes, brute, reduced);
        assertThat(compared).isGreaterThanOrEqualTo(PROGRAMS * 5 / 8);
        assertThat(severalOutcomes).isGreaterThan(compared / 4);
        assertThat(reduced).isLessThan(brute / 10);
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
                    reduced ? TreeSearch.reduced(settings) : TreeSearch.bruteForce(settings);
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
