package triptych.csource.clang;

/** There is no C compiler that can be used; the message says why, and what to do. */
public final class CompilerUnusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CompilerUnusable(String message) {
        super(message);
    }
}
