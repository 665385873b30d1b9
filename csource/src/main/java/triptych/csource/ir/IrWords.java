package triptych.csource.ir;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The spelling of names and quoted text in LLVM's textual form. */
final class IrWords {
    private static final Pattern LABEL = Pattern.compile("(?:\"[^\"]*\"|[-\\w$.]+):.*");

    private IrWords() {}

    static boolean isLabel(String line) {
        return LABEL.matcher(line).matches();
    }

    /** The index after the closing quote of the text that opens at {@code start}. */
    static int afterQuoted(String line, int start) {
        int end = line.indexOf('"', start + 1);
        return end < 0 ? line.length() : end + 1;
    }

    /** The index after the name that begins at {@code start}, behind its {@code @} or {@code %}. */
    static int afterName(String line, int start) {
        if (start < line.length() && line.charAt(start) == '"') {
            return afterQuoted(line, start);
        }
        int end = start;
        while (end < line.length() && isOfName(line.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isOfName(char c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c >= '0' && c <= '9'
                || c == '-'
                || c == '$'
                || c == '.'
                || c == '_';
    }

    /**
     * The index of the first {@code wanted} from {@code start} on that stands neither in quotes nor
     * in brackets that open after {@code start}; -1 if there is none.
     */
    static int indexOutside(String line, char wanted, int start) {
        int depth = 0;
        for (int i = start; i < line.length(); i++) {
            char c = line.charAt(i);
            if (depth == 0 && c == wanted) {
                return i;
            }
            if (c == '"') {
                i = afterQuoted(line, i) - 1;
            }
            depth += depthChange(c);
        }
        return -1;
    }

    /** 1 for an opening bracket, -1 for a closing one, else 0. */
    static int depthChange(char c) {
        return switch (c) {
            case '(', '[', '{', '<' -> 1;
            case ')', ']', '}', '>' -> -1;
            default -> 0;
        };
    }

    /** What a word means that may stand in quotes, where {@code \22} is the byte 0x22. */
    static String plain(String word) {
        if (!word.startsWith("\"")) {
            return word;
        }
        String inner = word.substring(1, word.length() - 1);
        if (inner.indexOf('\\') < 0) {
            return inner;
        }
        byte[] bytes = inner.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream plain = new ByteArrayOutputStream(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] != '\\') {
                plain.write(bytes[i]);
            } else if (bytes[i + 1] == '\\') {
                plain.write(bytes[++i]);
            } else {
                plain.write(Integer.parseInt(inner(bytes, i + 1), 16));
                i += 2;
            }
        }
        return plain.toString(StandardCharsets.UTF_8);
    }

    private static String inner(byte[] bytes, int start) {
        return new String(bytes, start, 2, StandardCharsets.US_ASCII);
    }
}
