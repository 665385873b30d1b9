package triptych.rosetta.source;

import java.util.ArrayList;
import java.util.List;

/**
 * A name with arguments in parentheses.
 *
 * @param at where its name is among the words
 * @param end where its closing parenthesis is, or the end of the words
 * @param arguments the words of each
 */
public record Call(int at, int end, List<List<Token>> arguments) {
    public Call {
        arguments = arguments.stream().map(List::copyOf).toList();
    }

    /** Whether the name at {@code at} has an opening parenthesis behind it. */
    public static boolean standsAt(List<Token> words, int at) {
        return at + 1 < words.size() && words.get(at + 1).is("(");
    }

    /** The call whose name is at {@code at}. */
    public static Call at(List<Token> words, int at) {
        List<List<Token>> arguments = new ArrayList<>();
        List<Token> argument = new ArrayList<>();
        int depth = 0;
        int blocks = 0;
        int i = at + 1;
        for (; i < words.size(); i++) {
            Token word = words.get(i);
            depth += depthOf(word);
            blocks += word.is("{") ? 1 : word.is("}") ? -1 : 0;
            // Where a parenthesis is missing, the rest of the file is no argument.
            if (depth == 0 || blocks < 0 || blocks == 0 && word.is(";")) {
                break;
            }
            if (depth == 1 && word.is(",")) {
                arguments.add(argument);
                argument = new ArrayList<>();
            } else if (i > at + 1 && word.kind() != Token.Kind.CONDITIONAL) {
                argument.add(word);
            }
        }
        if (!argument.isEmpty() || !arguments.isEmpty()) {
            arguments.add(argument);
        }
        return new Call(at, Math.min(i, words.size() - 1), arguments);
    }

    private static int depthOf(Token word) {
        if (word.is("(") || word.is("[") || word.is("{")) {
            return 1;
        }
        return word.is(")") || word.is("]") || word.is("}") ? -1 : 0;
    }

    /** Words as the file has them, with one blank where it has any white space. */
    public static String text(List<Token> words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            if (i > 0 && words.get(i - 1).isApartFrom(words.get(i))) {
                text.append(' ');
            }
            text.append(words.get(i).text());
        }
        return text.toString();
    }
}
