package triptych.explore.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;
import triptych.core.fiber.FiberKind;
import triptych.explore.search.SearchSettings;
import triptych.explore.search.Tally;
import triptych.explore.search.TreeSearch;

/**
 * The reduction reaches the same final states and findings as brute force, on generated programs
 * with fixed seeds.
 *
 * <p>{@code -Dtriptych.oracle.programs=100000 -Dtriptych.oracle.most=1000000} makes a night of it.
 */
class ReductionOracleTests {
    /** Fewer where fibers are slow. */
    private static final int PROGRAMS =
            Integer.getInteger(
                    "triptych.oracle.programs",
                    FiberKind.best() == FiberKind.PLATFORM ? 200 : 1_000);

    /** Programs with more interleavings than this are left to the long run. */
    private static final long INTERLEAVINGS_MOST = Integer.getInteger("triptych.oracle.most", 800);

    @Test
    void the_reduction_equals_brute_force() {
        compare(PROGRAMS, 0, 1, GeneratedProgram.BASIC);
    }

    @Test
    void the_reduction_equals_brute_force_with_two_workers() {
        compare(PROGRAMS / 5, 0, 2, GeneratedProgram.BASIC);
    }

    @Test
    void the_reduction_equals_brute_force_when_timers_may_fire_early() {
        compare(PROGRAMS / 5, 1, 1, GeneratedProgram.BASIC);
    }

    @Test
    void the_reduction_equals_brute_force_where_waits_for_locks_are_given_up() {
        compare(PROGRAMS / 2, 0, 1, GeneratedProgram.GIVING_UP);
    }

    @Test
    void the_reduction_equals_brute_force_when_threads_poll() {
        compare(
                PROGRAMS / 2,
                1,
                seed -> {
                    GeneratedProgram program = GeneratedProgram.polling(seed);
                    return program.polls() ? program : null;
                });
    }

    @Test
    void the_reduction_equals_brute_force_with_timers_and_interrupts() {
        compare(PROGRAMS * 2 / 5, 0, 1, GeneratedProgram.DEFERRED);
        compare(PROGRAMS / 10, 1, 1, GeneratedProgram.DEFERRED);
    }

    private static void compare(
            int programs, int earlyTimers, int workers, List<GeneratedProgram.Kind> kinds) {
        compare(programs, workers, seed -> new GeneratedProgram(seed, earlyTimers, kinds));
    }

    private static void compare(
            int programs, int workers, LongFunction<GeneratedProgram> generator) {
        long brute = 0;
        long reduced = 0;
        int compared = 0;
        for (long seed = 1; compared < programs; seed++) {
            GeneratedProgram program = generator.apply(seed);
            if (program == null) {
                continue;
            }
            TreeSearch everything = TreeSearch.bruteForce(settings(program, 1));
            Tally all = everything.run();
            if (!everything.isComplete()) {
                continue;
            }
            compared++;
            TreeSearch reduction = TreeSearch.reduced(settings(program, workers));
            Tally few = reduction.run();
            assertThat(reduction.isComplete()).isTrue();
            assertThat(few.outcomes().keySet())
                    .as(program.toString())
                    .isEqualTo(all.outcomes().keySet());
            assertThat(few.found().keySet()).as(program.toString()).isEqualTo(all.found().keySet());
            assertThat(few.executions())
                    .as(program.toString())
                    .isLessThanOrEqualTo(all.executions());
            brute += all.executions();
            reduced += few.executions();
        }
        System.out.printf(
                "%d programs: brute force %d executions, reduced %d%n", compared, brute, reduced);
        assertThat(reduced).as("of %d interleavings", brute).isLessThan(brute / 10);
    }

    private static SearchSettings settings(GeneratedProgram program, int workers) {
        return new SearchSettings(
                program, FiberKind.best(), workers, INTERLEAVINGS_MOST, 60_000, false, true);
    }
}
