package triptych.rosetta.source;

/** The characters of a file without those that continue a line, each with its place. */
final class Spliced {
    private final StringBuilder chars = new StringBuilder();
    private final int[] lines;
    private final int[] columns;

    Spliced(String text) {
        lines = new int[text.length() + 1];
        columns = new int[text.length() + 1];
        int line = 1;
        int column = 1;
        int i = 0;
        while (i < text.length()) {
            int splice = lengthOfSplice(text, i);
            if (splice > 0) {
                i += splice;
                line++;
                column = 1;
                continue;
            }
            char c = text.charAt(i++);
            add(c, line, column);
            column++;
            if (c == '\n') {
                line++;
                column = 1;
            }
        }
        lines[chars.length()] = line;
        columns[chars.length()] = column;
    }

    private void add(char c, int line, int column) {
        lines[chars.length()] = line;
        columns[chars.length()] = column;
        chars.append(c);
    }

    private static int lengthOfSplice(String text, int at) {
        return text.startsWith("\\\n", at) ? 2 : text.startsWith("\\\r\n", at) ? 3 : 0;
    }

    int length() {
        return chars.length();
    }

    /** The character; 0 behind the end. */
    char at(int i) {
        return i < chars.length() ? chars.charAt(i) : 0;
    }

    boolean has(String words, int i) {
        for (int k = 0; k < words.length(); k++) {
            if (at(i + k) != words.charAt(k)) {
                return false;
            }
        }
        return true;
    }

    /** Where {@code words} stand next, or the end. */
    int find(String words, int from) {
        int found = chars.indexOf(words, from);
        return found < 0 ? chars.length() : found;
    }

    String text(int from, int to) {
        return chars.substring(from, to);
    }

    int line(int i) {
        return lines[i];
    }

    int column(int i) {
        return columns[i];
    }

    Token token(Token.Kind kind, int from, int to) {
        // The last character's place, since a line may be continued in the middle of a word.
        return new Token(kind, text(from, to), lines[from], columns[from], columns[to - 1] + 1);
    }
}
