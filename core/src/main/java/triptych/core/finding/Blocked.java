package triptych.core.finding;

import java.util.List;
import triptych.core.event.Site;

/**
 * One thread that waits, and for what.
 *
 * @param thread who waits
 * @param sleeps true on a channel, false for a lock
 * @param stuck whether it is wrong that it waits for ever; false for an idle worker
 * @param mustEnd whether its kernel says of this very sleep that it must end
 * @param what the wait message, or the lock's name
 * @param object what the channel is, or the lock's kind
 * @param holder who holds the lock; null for a channel
 * @param routine the routine that it called
 * @param site where it called it
 */
public record Blocked(
        ThreadFacts thread,
        boolean sleeps,
        boolean stuck,
        boolean mustEnd,
        String what,
        String object,
        ThreadFacts holder,
        String routine,
        Site site) {
    static ThreadFacts firstStuck(List<Blocked> all) {
        return all.stream().filter(Blocked::stuck).findFirst().map(Blocked::thread).orElse(null);
    }
}
