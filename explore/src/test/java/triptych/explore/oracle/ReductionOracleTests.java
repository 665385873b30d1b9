package triptych.explore.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import triptych.core.fiber.FiberKind;
import triptych.explore.search.SearchSettings;
import triptych.explore.search.Tally;
import triptych.explore.search.TreeSearch;

/**
 * The reduction reaches the same final states and findings as brute force, on generated programs.
 */
class ReductionOracleTests {
    @Test
    void the_reduction_equals_brute_force() {
        compare(1_200, 0, 1);
    }

    @Test
    void the_reduction_equals_brute_force_with_two_workers() {
        compare(300, 0, 2);
    }

    @Test
    void the_reduction_equals_brute_force_when_timers_may_fire_early() {
        compare(300, 1, 1);
    }

    private static void compare(int programs, int earlyTimers, int workers) {
        long brute = 0;
        long reduced = 0;
        for (long seed = 1; seed <= programs; seed++) {
            GeneratedProgram program = new GeneratedProgram(seed, earlyTimers);
            TreeSearch bruteSearch = TreeSearch.bruteForce(settings(program, 1));
            Tally all = bruteSearch.run();
            if (!bruteSearch.isComplete()) {
                continue;
            }
            TreeSearch reducedSearch = TreeSearch.reduced(settings(program, workers));
            Tally few = reducedSearch.run();
            assertThat(reducedSearch.isComplete()).isTrue();
            assertThat(few.outcomes().keySet())
                    .as(program.toString())
                    .isEqualTo(all.outcomes().keySet());
            assertThat(few.found().keySet()).as(program.toString()).isEqualTo(all.found().keySet());
            brute += all.executions();
            reduced += few.executions();
        }
        assertThat(reduced).isLessThan(brute / 10);
    }

    private static SearchSettings settings(GeneratedProgram program, int workers) {
        return new SearchSettings(program, FiberKind.best(), workers, 300_000, 60_000, false, true);
    }
}
