package triptych.core.wait;

import triptych.core.thread.SimThread;

/** Which of several waiters a wake-up of one picks. */
public enum WakeOrder {
    /** The one that has waited longest. */
    LONGEST_WAITING,
    /** The one that came last. */
    NEWEST,
    /** The numerically lowest priority; among equals the one that has waited longest. */
    MOST_URGENT;

    /** The waiter to wake, or null if there is none. */
    SimThread pick(WaitChannel channel) {
        if (channel.waiters().isEmpty()) {
            return null;
        }
        return switch (this) {
            case LONGEST_WAITING -> channel.waiters().get(0);
            case NEWEST -> channel.waiters().get(channel.waiters().size() - 1);
            case MOST_URGENT -> mostUrgent(channel);
        };
    }

    private static SimThread mostUrgent(WaitChannel channel) {
        SimThread best = channel.waiters().get(0);
        for (SimThread waiter : channel.waiters()) {
            if (waiter.priority() < best.priority()) {
                best = waiter;
            }
        }
        return best;
    }
}
