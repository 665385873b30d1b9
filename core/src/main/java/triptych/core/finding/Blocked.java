package triptych.core.finding;

import triptych.core.event.Site;

/**
 * One thread that waits, and for what.
 *
 * @param thread who waits
 * @param sleeps true on a channel, false for a lock
 * @param what the wait message, or the lock's name
 * @param object what the channel is, or the lock's kind
 * @param holder who holds the lock; null for a channel
 * @param routine the routine that it called
 * @param site where it called it
 */
public record Blocked(
        ThreadFacts thread,
        boolean sleeps,
        String what,
        String object,
        ThreadFacts holder,
        String routine,
        Site site) {}
