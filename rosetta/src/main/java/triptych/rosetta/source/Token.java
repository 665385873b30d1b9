package triptych.rosetta.source;

/**
 * A word of C.
 *
 * @param text as written, without what continues a line
 * @param line from 1
 * @param column from 1, in characters
 * @param end the column behind its last character
 */
public record Token(Kind kind, String text, int line, int column, int end) {
    /** Kinds of words. */
    public enum Kind {
        NAME,
        NUMBER,
        /** A string or a character. */
        LITERAL,
        MARK,
        /** The word behind a {@code #} that opens, parts or closes a conditional region. */
        CONDITIONAL
    }

    public boolean is(String mark) {
        return kind != Kind.LITERAL && kind != Kind.CONDITIONAL && text.equals(mark);
    }

    public boolean isName() {
        return kind == Kind.NAME;
    }

    /** Whether white space stands between the two, in the file. */
    boolean isApartFrom(Token next) {
        return next.line != line || next.column > end;
    }
}
