package triptych.linux.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import triptych.core.fiber.FiberKind;
import triptych.explore.search.SearchSettings;
import triptych.explore.search.Tally;
import triptych.explore.search.TreeSearch;

/**
 * The reduction reaches the same final states and findings as brute force on generated programs
 * over timers, work and interrupts: what their steps touch is noted.
 */
class DeferredReductionTests {
    private static final int PROGRAMS = Integer.getInteger("triptych.oracle.programs", 200);
    private static final long INTERLEAVINGS_MOST =
            Integer.getInteger("triptych.oracle.most", 800);

    @Test
    void the_reduction_equals_brute_force() {
        int compared = 0;
        for (long seed = 1; compared < PROGRAMS; seed++) {
            DeferredProgram program = new DeferredProgram(seed);
            TreeSearch everything = TreeSearch.bruteForce(settings(program));
            Tally all = everything.run();
            if (!everything.isComplete()) {
                continue;
            }
            compared++;
            TreeSearch reduction = TreeSearch.reduced(settings(program));
            Tally few = reduction.run();
            assertThat(reduction.isComplete()).isTrue();
            assertThat(few.outcomes().keySet())
                    .as(program.toString())
                    .isEqualTo(all.outcomes().keySet());
            assertThat(few.found().keySet()).as(program.toString()).isEqualTo(all.found().keySet());
        }
    }

    private static SearchSettings settings(DeferredProgram program) {
        return new SearchSettings(
                program, FiberKind.best(), 1, INTERLEAVINGS_MOST, 60_000, false, true);
    }
}
