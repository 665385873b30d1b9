package triptych.tru64.struct;

/** {@code void (*start)(void)}, which is handed an argument all the same. */
@FunctionalInterface
public interface ThreadStart {
    /** What the thread runs; it ends by {@code thread_terminate} and {@code thread_halt_self}. */
    void run(Object argument);
}
