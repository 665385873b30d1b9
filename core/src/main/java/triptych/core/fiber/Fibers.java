package triptych.core.fiber;

/** Makes the fibers of one carrier. Not shared between carriers. */
public interface Fibers extends AutoCloseable {
    /** A new fiber that runs {@code body} when it is first resumed. */
    Fiber create(Runnable body);

    /**
     * The Java thread that runs the fiber that was resumed last; a guess when asked by another
     * thread.
     */
    default Thread runner(Thread carrier) {
        return carrier;
    }

    /** Releases what the fibers were built on. All fibers must be done or abandoned. */
    @Override
    void close();
}
