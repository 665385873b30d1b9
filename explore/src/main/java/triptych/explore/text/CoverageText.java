package triptych.explore.text;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import triptych.explore.Coverage;
import triptych.explore.Way;

/** What an answer rests on, as the last line of its text. */
final class CoverageText {
    private CoverageText() {}

    static String of(Coverage coverage) {
        return String.format(
                Locale.ROOT,
                "%s%s%s, %.2f s, %s fibers on Java %d, %s",
                ways(coverage.ways()),
                Counted.of(coverage.schedules(), "schedule", "schedules"),
                coverage.learning() == 0
                        ? ""
                        : " after " + coverage.learning() + " to learn what memory is shared",
                coverage.seconds(),
                coverage.fiber(),
                Runtime.version().feature(),
                Counted.of(coverage.workers(), "worker", "workers"));
    }

    /** Several with how far each went: the figures of one are those of the whole. */
    private static String ways(List<Way> ways) {
        if (ways.size() == 1) {
            return ways.get(0).strategy() + ", ";
        }
        return ways.stream()
                .map(w -> w.strategy() + ": " + (w.complete() ? "all " : "") + w.schedules())
                .collect(Collectors.joining(", ", "", "; "));
    }
}
