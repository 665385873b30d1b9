package triptych.junit;

import java.lang.reflect.InvocationTargetException;

/** What a reflective call threw, as itself. */
final class Rethrown {
    private Rethrown() {}

    static RuntimeException of(ReflectiveOperationException e) {
        Throwable cause = e instanceof InvocationTargetException ? e.getCause() : e;
        if (cause instanceof Error error) {
            throw error;
        }
        if (cause instanceof RuntimeException runtime) {
            return runtime;
        }
        return new CheckedInTest(cause);
    }

    /** A test threw a checked exception. */
    static final class CheckedInTest extends RuntimeException {
        private static final long serialVersionUID = 1L;

        CheckedInTest(Throwable cause) {
            super(cause.toString(), cause);
        }
    }
}
