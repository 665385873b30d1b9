package triptych.core.sched;

/**
 * What bounds one execution.
 *
 * @param steps after so many it is called a livelock
 * @param earlyTimers how often a due timer may fire while threads can still run
 */
public record Limits(int steps, int earlyTimers) {}
