package triptych.explore;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What was looked at.
 *
 * @param ways what the verdict rests on: a proof or a failure on the way that led to it, a sample
 *     on all that were tried, in their order
 * @param learning executions before those that only served to learn what memory is shared
 * @param complete whether nothing within the bounds was left out
 * @param seconds how long it took, with whatever else was tried
 * @param fiber what simulated threads ran on
 * @param workers how many machines ran at a time
 */
public record Coverage(
        List<Way> ways,
        long learning,
        boolean complete,
        double seconds,
        String fiber,
        int workers) {
    public Coverage {
        ways = List.copyOf(ways);
    }

    /** Executions run, without those that were given up because another covers them. */
    public long schedules() {
        return ways.stream().mapToLong(Way::schedules).sum();
    }

    /** How many of them were different: exact for one way; several may have met, so at least. */
    public long distinct() {
        return ways.stream().mapToLong(Way::distinct).max().orElse(0);
    }

    /** How schedules were chosen, in words. */
    public String strategy() {
        return ways.stream().map(Way::strategy).collect(Collectors.joining(", "));
    }

    /** Executions per second. */
    public double schedulesPerSecond() {
        return seconds > 0 ? schedules() / seconds : 0;
    }
}
