package triptych.core.event;

/**
 * Something that happened in a watched run.
 *
 * <p>{@code step} counts the machine's steps from 0; {@code thread} is the actor number of the
 * thread that stepped, 0 for the clock.
 */
public sealed interface Event {
    int step();

    int thread();

    /** A thread was made. */
    record Created(int step, int thread, int created, String name, String module)
            implements Event {}

    /** A step began: the thread does the operation that it stood before. */
    record Stepped(int step, int thread, String operation, String object, boolean inText)
            implements Event {}

    /**
     * Module code called a routine; {@code step} is the one in which it arrived before the first
     * operation.
     */
    record Called(int step, int thread, String routine, String arguments, Site site)
            implements Event {}

    /** The routine that module code called returns. */
    record Returned(int step, int thread, String routine) implements Event {}

    /** The thread fell asleep. */
    record Slept(int step, int thread, String channel, String waitMessage, long ticks)
            implements Event {}

    /** The thread's wait ended; {@code by} is 0 when time ended it. */
    record Woke(int step, int thread, int by, String reason) implements Event {}

    /** The thread took a lock. */
    record Acquired(int step, int thread, String lock, boolean shared) implements Event {}

    /** The thread gave a lock back. */
    record Released(int step, int thread, String lock) implements Event {}

    /** The thread ended. */
    record Exited(int step, int thread) implements Event {}

    /** A module became part of the kernel. */
    record Loaded(int step, int thread, String module) implements Event {}

    /** A module's text is unmapped. */
    record Unloaded(int step, int thread, String module) implements Event {}

    /** Time passed. */
    record TimePassed(int step, int thread, long from, long to, int hz) implements Event {}

    /** A value was chosen. */
    record Chose(int step, int thread, int value, int alternatives) implements Event {}

    /** The kernel printed a line. */
    record Printed(int step, int thread, String line) implements Event {}

    /** Something was shown to the outside. */
    record Shown(int step, int thread, String by, String what) implements Event {}

    /** Something is wrong. */
    record Found(int step, int thread, String kind) implements Event {}
}
