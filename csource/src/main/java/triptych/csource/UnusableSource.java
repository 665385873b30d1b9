package triptych.csource;

/**
 * No program can be made of C files, by what is said of them; the message says why, in the
 * compiler's words if it was the compiler.
 */
public final class UnusableSource extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusableSource(String message) {
        super(message);
    }

    UnusableSource(String message, Throwable cause) {
        super(message, cause);
    }
}
