package triptych.core.thread;

/**
 * Which machine the calling Java thread works for.
 *
 * <p>Module code makes cells with a plain {@code new}; this is how a cell finds the machine that it
 * belongs to. Set by the machine on every Java thread that it runs on, and by nobody else.
 */
public final class CurrentBaton {
    private static final ThreadLocal<Baton> CURRENT = new ThreadLocal<>();

    private CurrentBaton() {}

    public static void set(Baton baton) {
        CURRENT.set(baton);
    }

    public static void clear() {
        CURRENT.remove();
    }

    /** The machine's baton, or null on a Java thread that runs no machine. */
    public static Baton get() {
        return CURRENT.get();
    }
}
