package triptych.linux.struct;

/** {@code void (*func)(unsigned long)}. */
@FunctionalInterface
public interface TaskletFunc {
    /** Runs in softirq context; must not sleep. */
    void run(long data);
}
