package triptych.core.thread;

/** Why a thread no longer waits. */
public enum WakeReason {
    /** Somebody woke its channel. */
    WOKEN,
    /** Its deadline came. */
    TIMED_OUT,
    /** A signal, or the end of its process, broke the wait. */
    INTERRUPTED
}
