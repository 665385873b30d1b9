package triptych.core.fiber;

/**
 * Thrown when a fiber cannot suspend, since its body holds a Java monitor or stands in native code.
 */
public final class FiberPinned extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FiberPinned(Throwable cause) {
        super(cause.getMessage(), cause);
    }
}
