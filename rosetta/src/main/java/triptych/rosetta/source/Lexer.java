package triptych.rosetta.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts a file into words. Comments go, and so does what {@code #if 0} leaves out; of other
 * conditional regions all branches are read. The body of each {@code #define} is put aside, other
 * directives are passed by.
 */
final class Lexer {
    private static final List<String> MARKS =
            List.of(
                    "...", "<<=", ">>=", "->", "++", "--", "<<", ">>", "<=", ">=", "==", "!=", "&&",
                    "||", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "##");
    private static final Set<String> OPENING = Set.of("if", "ifdef", "ifndef");
    private static final Set<String> PARTING = Set.of("else", "elif", "elifdef", "elifndef");

    private final Spliced chars;
    private final List<Token> code = new ArrayList<>();
    private final List<List<Token>> macros = new ArrayList<>();
    private final List<Blemish> blemishes = new ArrayList<>();

    /** Where words go: the code, a macro, or nowhere. */
    private List<Token> words = code;

    private boolean complains = true;
    private boolean lineBegins = true;
    private int at;

    private Lexer(String text) {
        chars = new Spliced(text);
    }

    static Source read(String file, String text) {
        Lexer lexer = new Lexer(text);
        while (lexer.at < lexer.chars.length()) {
            lexer.step();
        }
        return new Source(file, lexer.code, lexer.macros, lexer.blemishes);
    }

    private void step() {
        char c = chars.at(at);
        if (c == '\n') {
            at++;
            lineBegins = true;
            words = code;
            complains = true;
        } else if (Character.isWhitespace(c)) {
            at++;
        } else if (chars.has("//", at)) {
            at = chars.find("\n", at);
        } else if (chars.has("/*", at)) {
            comment();
        } else if (c == '#' && lineBegins) {
            directive();
        } else {
            lineBegins = false;
            word(c);
        }
    }

    private void comment() {
        int end = chars.find("*/", at + 2);
        if (end == chars.length()) {
            blemish(at, "the comment does not end: nothing below it is read");
        }
        at = Math.min(end + 2, chars.length());
    }

    private void word(char c) {
        if (c == '"' || c == '\'') {
            literal(c);
        } else if (Character.isDigit(c) || c == '.' && Character.isDigit(chars.at(at + 1))) {
            add(Token.Kind.NUMBER, endOfNumber());
        } else if (isOfName(c)) {
            add(Token.Kind.NAME, endOfName(at));
        } else {
            add(Token.Kind.MARK, at + lengthOfMark());
        }
    }

    private void add(Token.Kind kind, int end) {
        words.add(chars.token(kind, at, end));
        at = end;
    }

    private void literal(char quote) {
        int end = at + 1;
        while (chars.at(end) != quote && chars.at(end) != '\n' && end < chars.length()) {
            end += chars.at(end) == '\\' && chars.at(end + 1) != '\n' ? 2 : 1;
        }
        end = Math.min(end, chars.length());
        if (chars.at(end) == quote) {
            end++;
        } else if (complains) {
            blemish(at, quote + " is not closed on its line");
        }
        add(Token.Kind.LITERAL, end);
    }

    private static boolean isOfName(char c) {
        return c == '_' || c == '$' || Character.isLetterOrDigit(c);
    }

    private int endOfName(int from) {
        int end = from;
        while (end < chars.length() && isOfName(chars.at(end))) {
            end++;
        }
        return end;
    }

    /** Of a number as the preprocessor sees it: {@code 1e-5f} is one. */
    private int endOfNumber() {
        int end = at;
        while (end < chars.length() && (isOfName(chars.at(end)) || chars.at(end) == '.')) {
            boolean exponent = "eEpP".indexOf(chars.at(end)) >= 0;
            end++;
            if (exponent && (chars.at(end) == '+' || chars.at(end) == '-')) {
                end++;
            }
        }
        return end;
    }

    private int lengthOfMark() {
        return MARKS.stream()
                .filter(m -> chars.has(m, at))
                .mapToInt(String::length)
                .findFirst()
                .orElse(1);
    }

    private void directive() {
        lineBegins = false;
        int from = at + 1;
        while (chars.at(from) == ' ' || chars.at(from) == '\t') {
            from++;
        }
        int end = endOfName(from);
        String name = chars.text(from, end);
        // What follows is not C: an #error may have apostrophes.
        words = new ArrayList<>();
        complains = false;
        if (name.equals("define")) {
            macros.add(words);
            complains = true;
        } else if (OPENING.contains(name) || PARTING.contains(name) || name.equals("endif")) {
            code.add(chars.token(Token.Kind.CONDITIONAL, from, end));
            if (name.equals("if") && chars.text(end, endOfLine(end)).strip().equals("0")) {
                end = endOfLeftOut(endOfLine(end));
            }
        }
        at = end;
    }

    private int endOfLine(int from) {
        return chars.find("\n", from);
    }

    /** The line break before the directive that ends what {@code #if 0} leaves out. */
    private int endOfLeftOut(int from) {
        int depth = 0;
        for (int line = from; line < chars.length(); line = endOfLine(line + 1)) {
            String text = chars.text(line, endOfLine(line + 1)).strip();
            String name = text.startsWith("#") ? text.substring(1).strip().split("\\W", 2)[0] : "";
            if (depth == 0 && (PARTING.contains(name) || name.equals("endif"))) {
                return line;
            }
            depth += OPENING.contains(name) ? 1 : name.equals("endif") ? -1 : 0;
        }
        return chars.length();
    }

    private void blemish(int i, String what) {
        blemishes.add(new Blemish(chars.line(i), chars.column(i), what));
    }
}
