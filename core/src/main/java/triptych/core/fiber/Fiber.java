package triptych.core.fiber;

/**
 * A computation that can be suspended and resumed.
 *
 * <p>One carrier drives all fibers of a machine: {@link #resume} runs the body on behalf of the
 * caller until the body suspends itself or ends. At any moment at most one fiber of a carrier runs.
 */
public interface Fiber {
    /**
     * Runs the body until it next suspends or ends. Called by the carrier, never from inside a
     * fiber.
     */
    void resume();

    /** Gives control back to the caller of {@link #resume}. Called inside the body only. */
    void suspend();

    /** Whether the body has ended. */
    boolean isDone();

    /**
     * Ends an unfinished fiber. Kinds that own a thread unwind the body with {@link
     * FiberAbandoned}; a continuation is just dropped. Does nothing when the body has ended.
     */
    void abandon();

    /** Where the body stands, for a fiber that {@code carrier} runs; seen from another thread. */
    default StackTraceElement[] stackTrace(Thread carrier) {
        return carrier.getStackTrace();
    }
}
