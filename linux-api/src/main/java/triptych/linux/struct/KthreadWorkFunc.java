package triptych.linux.struct;

/** {@code kthread_work_func_t}: {@code void (*func)(struct kthread_work *)}. */
@FunctionalInterface
public interface KthreadWorkFunc {
    /** Runs on the worker's thread; may sleep. */
    void run(KthreadWork work);
}
