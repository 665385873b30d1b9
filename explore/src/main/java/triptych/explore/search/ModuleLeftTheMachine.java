package triptych.explore.search;

/**
 * A module blocks in Java, or computes for ever without calling the kernel: its worker takes no
 * steps any more.
 */
public final class ModuleLeftTheMachine extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long millis;
    private final transient StackTraceElement[] where;

    ModuleLeftTheMachine(long millis, StackTraceElement[] where) {
        super(
                "the module has taken no step for "
                        + millis / 1000
                        + " s: it blocks in Java (a monitor, a real sleep, I/O) or loops without calling the kernel");
        this.millis = millis;
        this.where = where.clone();
    }

    /** How long it has taken no step. */
    public long millis() {
        return millis;
    }

    /** Where it stands. */
    public StackTraceElement[] where() {
        return where.clone();
    }
}
