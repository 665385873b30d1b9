package triptych.explore;

/**
 * One way in which schedules were chosen, and how far it went.
 *
 * @param strategy which, in words
 * @param schedules executions run, without those that were given up because another covers them
 * @param distinct how many of them were different, at least
 * @param complete whether it left nothing out that its strategy allows
 */
public record Way(String strategy, long schedules, long distinct, boolean complete) {
    /** With what the same strategy did later, which may have begun from the start again. */
    Way and(Way later) {
        return new Way(
                strategy,
                schedules + later.schedules,
                Math.max(distinct, later.distinct),
                complete || later.complete);
    }
}
