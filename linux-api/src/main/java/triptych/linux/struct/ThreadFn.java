package triptych.linux.struct;

/** {@code int (*threadfn)(void *data)}. */
@FunctionalInterface
public interface ThreadFn {
    /** What the thread runs; its value goes to {@code kthread_stop}. */
    int run(Object data);
}
