package triptych.freebsd.struct;

/** {@code void (*func)(void *)}: what a kernel thread runs. */
@FunctionalInterface
public interface KthreadMain {
    void run(Object arg);
}
