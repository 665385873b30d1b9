package triptych.core.script;

/** A script that cannot be played. */
public final class ScriptMistake extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int line;

    /** {@code line} is 0 if the script as a whole is wrong. */
    ScriptMistake(int line, String message) {
        super(message);
        this.line = line;
    }

    public int line() {
        return line;
    }
}
