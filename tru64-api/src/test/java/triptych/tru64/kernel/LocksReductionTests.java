package triptych.tru64.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import triptych.core.fiber.FiberKind;
import triptych.explore.search.SearchSettings;
import triptych.explore.search.Tally;
import triptych.explore.search.TreeSearch;

/** What the steps of locks, timers and interrupts touch is noted: proved by brute force. */
class LocksReductionTests {
    /** Fewer where fibers are slow. */
    private static final int PROGRAMS =
            Integer.getInteger(
                    "triptych.oracle.programs", FiberKind.best() == FiberKind.PLATFORM ? 40 : 200);

    private static final long INTERLEAVINGS_MOST = Integer.getInteger("triptych.oracle.most", 1500);

    @Test
    void the_reduction_reaches_the_same_outcomes_as_brute_force() {
        int compared = 0;
        for (long seed = 1; compared < PROGRAMS; seed++) {
            LocksProgram program = new LocksProgram(seed);
            SearchSettings settings =
                    new SearchSettings(
                            program, FiberKind.best(), 1, INTERLEAVINGS_MOST, 60_000, false, true);
            TreeSearch everything = TreeSearch.bruteForce(settings);
            Tally all = everything.run();
            if (everything.isComplete()) {
                compared++;
                Tally few = TreeSearch.reduced(settings).run();
                assertThat(few.outcomes().keySet())
                        .as(program.toString())
                        .isEqualTo(all.outcomes().keySet());
                assertThat(few.found().keySet())
                        .as(program.toString())
                        .isEqualTo(all.found().keySet());
            }
        }
    }
}
