package triptych.core.thread;

/** Where a thread is in its life. */
public enum ThreadState {
    /** Made, but not yet allowed to run. */
    NEW,
    /** Can take a step, unless the operation that it stands before must wait. */
    READY,
    /** Waits on a channel. */
    SLEEPING,
    /** Will never run again. */
    EXITED
}
