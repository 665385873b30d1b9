package triptych.csource.ir;

import org.jspecify.annotations.Nullable;

/**
 * A place in C code.
 *
 * @param function the C function that the text stands in
 * @param file as the compiler was given it
 * @param line from 1, or 0 when not known
 * @param column from 1, or 0 when not known
 * @param inlinedAt the call that the compiler replaced by the function's text; null if it did not
 */
public record CSite(String function, String file, int line, int column, @Nullable CSite inlinedAt) {
    /** What the compiler says nothing about. */
    public static final CSite UNKNOWN = new CSite("?", "?", 0, 0, null);

    /** The place alone, whatever function its text was put into. */
    CSite withoutFunction() {
        return new CSite(UNKNOWN.function, file, line, column, null);
    }

    @Override
    public String toString() {
        String own = function + " (" + file + ":" + line + ":" + column + ")";
        return inlinedAt == null ? own : own + " inlined at " + inlinedAt;
    }
}
