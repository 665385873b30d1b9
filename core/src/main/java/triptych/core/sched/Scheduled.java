package triptych.core.sched;

/**
 * The face of a thread whose kernel has priorities: it says what they mean to the scheduler of a
 * plain run.
 */
public interface Scheduled {
    /** Asked before every step; touches nothing. */
    Standing standing();
}
