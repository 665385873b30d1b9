package triptych.explore;

/**
 * What was looked at.
 *
 * @param schedules executions run, without those that were given up because another covers them
 * @param distinct how many of them were different
 * @param complete whether nothing within the bounds was left out
 * @param seconds how long it took
 * @param fiber what simulated threads ran on
 * @param workers how many machines ran at a time
 * @param strategy how schedules were chosen, in words
 */
public record Coverage(
        long schedules,
        long distinct,
        boolean complete,
        double seconds,
        String fiber,
        int workers,
        String strategy) {
    /** Executions per second. */
    public double schedulesPerSecond() {
        return seconds > 0 ? schedules / seconds : 0;
    }
}
