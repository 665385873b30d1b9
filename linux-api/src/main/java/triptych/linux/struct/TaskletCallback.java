package triptych.linux.struct;

/** {@code void (*callback)(struct tasklet_struct *)}. */
@FunctionalInterface
public interface TaskletCallback {
    /** Runs in softirq context; must not sleep. */
    void run(Tasklet t);
}
