package triptych.csource.mini;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import triptych.core.fiber.FiberKind;
import triptych.csource.access.Granularity;
import triptych.csource.mini.MiniModule.MiniProgram;
import triptych.explore.search.SearchSettings;
import triptych.explore.search.Tally;
import triptych.explore.search.TreeSearch;

/**
 * The default exploration of C code reaches the same final states and findings as one that stops
 * before every access: those of brute force, where that ends, and none fewer than brute force with
 * few preemptions.
 *
 * <p>{@code -Dtriptych.oracle.c=5000} compares more.
 */
class ReductionOfCTest {
    private static final int PROGRAMS =
            Integer.getInteger(
                    "triptych.oracle.c", FiberKind.best() == FiberKind.PLATFORM ? 10 : 60);

    /** Short enough for brute force without any bound. */
    private static final int SHORT_PROGRAMS = PROGRAMS * 9 / 2;

    private static final long SHORT_INTERLEAVINGS_MOST = 2_000;

    /** Programs with more interleavings than this are left out. */
    private static final long INTERLEAVINGS_MOST = 5_000;

    /** Without reduction: two are enough for nearly every outcome of so short programs. */
    private static final Function<SearchSettings, TreeSearch> FEW_PREEMPTIONS =
            settings -> TreeSearch.bounded(settings, 2);

    @Test
    void the_reduction_equals_brute_force() {
        MiniModule module = MiniModule.ofText("short", new ShortPrograms(5, SHORT_PROGRAMS).text());
        int compared = 0;
        int severalOutcomes = 0;
        int failing = 0;
        long brute = 0;
        long reduced = 0;
        for (int p = 0; p < SHORT_PROGRAMS; p++) {
            String name = "p" + p;
            Tally all =
                    explore(
                            module.program(name, Granularity.ACCESS, 500),
                            TreeSearch::bruteForce,
                            SHORT_INTERLEAVINGS_MOST);
            if (all == null) {
                continue;
            }
            Tally few = explore(module.program(name, Granularity.AUTO, 500), TreeSearch::reduced);
            Tally fine =
                    explore(module.program(name, Granularity.ACCESS, 500), TreeSearch::reduced);
            assertThat(outcomes(few)).as("program " + name).isEqualTo(outcomes(all));
            assertThat(outcomes(fine)).as("program " + name).isEqualTo(outcomes(all));
            assertThat(few.found().keySet()).as(name).isEqualTo(all.found().keySet());
            assertThat(fine.found().keySet()).as(name).isEqualTo(all.found().keySet());
            compared++;
            severalOutcomes += all.outcomes().size() > 1 ? 1 : 0;
            failing += all.found().isEmpty() ? 0 : 1;
            brute += all.executions();
            reduced += few.executions();
        }
        System.out.printf(
                "%d programs, %d with several outcomes, %d that can fail:"
                        + " brute force %d executions, reduced %d%n",
                compared, severalOutcomes, failing, brute, reduced);
        assertThat(compared).isGreaterThanOrEqualTo(SHORT_PROGRAMS * 3 / 4);
        assertThat(severalOutcomes).isGreaterThan(compared / 8);
        assertThat(failing).isGreaterThan(compared / 20);
        assertThat(reduced).isLessThan(brute / 10);
    }

    @Test
    void the_learned_reduction_misses_nothing() {
        MiniModule module =
                MiniModule.ofText("generated", new GeneratedPrograms(11, PROGRAMS).text());
        int compared = 0;
        int severalOutcomes = 0;
        long brute = 0;
        long reduced = 0;
        for (int p = 0; p < PROGRAMS; p++) {
            Tally all = explore(module.program("p" + p, Granularity.ACCESS, 500), FEW_PREEMPTIONS);
            if (all == null) {
                continue;
            }
            Tally few =
                    explore(module.program("p" + p, Granularity.AUTO, 500), TreeSearch::reduced);
            assertThat(few).as("program p" + p).isNotNull();
            assertThat(outcomes(few)).as("program p" + p).containsAll(outcomes(all));
            Tally fine =
                    explore(module.program("p" + p, Granularity.ACCESS, 500), TreeSearch::reduced);
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

    private static Tally explore(MiniProgram program, Function<SearchSettings, TreeSearch> kind) {
        return explore(program, kind, INTERLEAVINGS_MOST);
    }

    /** Null if there are more than {@code most} interleavings. */
    private static Tally explore(
            MiniProgram program, Function<SearchSettings, TreeSearch> kind, long most) {
        SearchSettings settings =
                new SearchSettings(program, FiberKind.best(), 1, most, 60_000, false, true);
        while (true) {
            TreeSearch search = kind.apply(settings);
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
