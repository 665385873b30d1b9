package triptych.csource.clang;

/** The C compiler or the linker does not accept a module; the message is what it printed. */
public final class CompileError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CompileError(String text) {
        super(text);
    }

    /** What the compiler printed, in lines, as it printed it. */
    public String text() {
        return getMessage();
    }
}
