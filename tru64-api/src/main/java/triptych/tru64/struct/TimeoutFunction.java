package triptych.tru64.struct;

/** {@code int (*f)()}, as {@code timeout} calls it. */
@FunctionalInterface
public interface TimeoutFunction {
    /** Runs on no thread of its own: must not block. Nobody looks at what it returns. */
    int run(Object arg);
}
