package triptych.core.script;

import java.util.ArrayList;
import java.util.List;

/** Takes a line apart into words. */
final class WordReader {
    private final int number;
    private final String line;
    private int at;

    WordReader(int number, String line) {
        this.number = number;
        this.line = line;
    }

    List<String> words() {
        List<String> words = new ArrayList<>();
        while (skipBlanks()) {
            words.add(line.charAt(at) == '"' ? quoted() : plain());
        }
        return words;
    }

    /** Whether another word follows. */
    private boolean skipBlanks() {
        while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
            at++;
        }
        return at < line.length() && line.charAt(at) != '#';
    }

    private String plain() {
        int from = at;
        while (at < line.length() && !Character.isWhitespace(line.charAt(at))) {
            at++;
        }
        return line.substring(from, at);
    }

    private String quoted() {
        StringBuilder word = new StringBuilder();
        at++;
        while (at < line.length() && line.charAt(at) != '"') {
            word.append(line.charAt(at) == '\\' ? escaped() : line.charAt(at));
            at++;
        }
        if (at == line.length()) {
            throw new ScriptMistake(number, "a \" without its end");
        }
        at++;
        return word.toString();
    }

    private char escaped() {
        at++;
        char escaped = at < line.length() ? line.charAt(at) : ' ';
        return switch (escaped) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case '0' -> '\0';
            case '"', '\\' -> escaped;
            default -> throw new ScriptMistake(number, "'\\" + escaped + "' means nothing here");
        };
    }
}
