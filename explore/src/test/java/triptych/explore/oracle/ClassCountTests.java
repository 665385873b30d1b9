package triptych.explore.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import triptych.core.fiber.FiberKind;
import triptych.explore.search.SearchSettings;
import triptych.explore.search.Tally;
import triptych.explore.search.TreeSearch;

/**
 * The reduction runs one interleaving of each class: the numbers were counted by dynamic
 * programming.
 */
class ClassCountTests {
    @ParameterizedTest
    @CsvSource({"1,1,3", "2,1,34", "3,1,810", "1,2,4", "2,2,126", "3,2,14892"})
    void a_correct_unload_has_exactly_its_classes(int workers, int bound, long classes) {
        assertClasses(workers, bound, classes);
    }

    @Test
    void so_has_one_with_four_workers() {
        assumeTrue(FiberKind.best() != FiberKind.PLATFORM, "would take long on platform threads");

        assertClasses(4, 1, 33_960);
    }

    private static void assertClasses(int workers, int bound, long classes) {
        for (int parallel = 1; parallel <= 2; parallel++) {
            TreeSearch search =
                    TreeSearch.reduced(
                            new SearchSettings(
                                    new UnloadModel(workers, bound),
                                    FiberKind.best(),
                                    parallel,
                                    Long.MAX_VALUE,
                                    60_000,
                                    true,
                                    true));
            Tally tally = search.run();
            assertThat(search.isComplete()).isTrue();
            assertThat(tally.found()).isEmpty();
            assertThat(tally.outcomes()).containsOnlyKeys("left 0");
            assertThat(tally.executions())
                    .as("%d workers of the search", parallel)
                    .isEqualTo(classes);
        }
    }
}
