package triptych.core.sched;

/**
 * What bounds one execution.
 *
 * @param steps after so many it ends: in a livelock, unless a user sleeps until a tick
 * @param earlyTimers how often a due timer may fire while threads can still run
 * @param ticking whether a tick may pass while threads can still run, as often as the strategy says
 */
public record Limits(int steps, int earlyTimers, boolean ticking) {
    /** Whether time may pass although threads can run. */
    boolean letTimePassEarly() {
        return ticking || earlyTimers > 0;
    }
}
