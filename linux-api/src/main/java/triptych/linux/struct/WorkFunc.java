package triptych.linux.struct;

/** {@code work_func_t}: {@code void (*func)(struct work_struct *)}. */
@FunctionalInterface
public interface WorkFunc {
    /** Runs on a kernel thread; may sleep. */
    void run(WorkStruct work);
}
