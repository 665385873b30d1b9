package triptych.core.thread;

/** What ends a thread's wait for a lock that it does not get, such as a signal. */
public interface WayOut {
    /** What others change to open it. */
    SimObject gate();

    boolean isOpen();
}
