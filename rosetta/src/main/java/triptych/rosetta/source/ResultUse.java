package triptych.rosetta.source;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What becomes of a value.
 *
 * @param at the word that is looked at
 * @param text the value with what it is compared to, or with {@code return}
 */
public record ResultUse(Token at, String text) {
    private static final Set<String> COMPARING = Set.of("==", "!=", "<", ">", "<=", ">=");
    private static final Set<String> TESTING = Set.of("!", "&&", "||");
    private static final Set<String> DECIDING = Set.of("if", "while", "switch");

    /** What becomes of the value of {@code call}, up to {@code last}; nothing if nobody looks. */
    public static Optional<ResultUse> of(List<Token> words, Call call, int last) {
        String shown = words.get(call.at()).text() + "(...)";
        Optional<ResultUse> direct = between(words, call.at(), call.end(), shown);
        if (direct.isPresent() || !is(words, call.at() - 1, "=")) {
            return direct;
        }
        int variable = call.at() - 2;
        if (variable < 0 || !words.get(variable).isName()) {
            return Optional.empty();
        }
        return ofVariable(words, words.get(variable).text(), call.end() + 1, last);
    }

    /** What becomes of the name at {@code i}. */
    public static Optional<ResultUse> of(List<Token> words, int i) {
        return between(words, i, i, words.get(i).text());
    }

    private static Optional<ResultUse> ofVariable(
            List<Token> words, String name, int from, int last) {
        for (int i = from; i <= last && i < words.size(); i++) {
            if (words.get(i).is(name) && !is(words, i - 1, ".") && !is(words, i - 1, "->")) {
                if (is(words, i + 1, "=")) {
                    return Optional.empty();
                }
                Optional<ResultUse> use = of(words, i);
                if (use.isPresent()) {
                    return use;
                }
            }
        }
        return Optional.empty();
    }

    /** Looks at what stands around the words from {@code first} to {@code last}. */
    private static Optional<ResultUse> between(
            List<Token> words, int first, int last, String shown) {
        Token at = words.get(first);
        int before = first - 1;
        int after = last + 1;
        while (is(words, before, "(") && is(words, after, ")") && !isCalledAt(words, before)) {
            before--;
            after++;
        }
        if (isAnyOf(words, after, COMPARING)) {
            int end = Math.min(endOfOperand(words, after + 1), words.size());
            List<Token> operand = words.subList(after + 1, end);
            return use(at, shown, words.get(after).text(), Call.text(operand));
        }
        if (isAnyOf(words, before, COMPARING)) {
            List<Token> operand = words.subList(startOfOperand(words, before - 1), before);
            return use(at, Call.text(operand), words.get(before).text(), shown);
        }
        // "return (-error)" returns it as well.
        while (is(words, before, "(") && !isCalledAt(words, before) || is(words, before, "-")) {
            before--;
        }
        if (is(words, before, "return")) {
            return use(at, "return", shown);
        }
        if (is(words, before, "!")) {
            return Optional.of(new ResultUse(at, "!" + shown));
        }
        boolean decides =
                is(words, before, "(") && isAnyOf(words, before - 1, DECIDING)
                        || isAnyOf(words, before, TESTING)
                        || isAnyOf(words, after, TESTING)
                        || is(words, after, "?");
        return decides ? Optional.of(new ResultUse(at, shown)) : Optional.empty();
    }

    /** Whether the parenthesis at {@code i} is a call's, or the one behind {@code if}. */
    private static boolean isCalledAt(List<Token> words, int i) {
        return i > 0 && words.get(i - 1).isName() && !is(words, i - 1, "return");
    }

    private static int endOfOperand(List<Token> words, int from) {
        int end = from;
        while (is(words, end, "-") || is(words, end, "(") || is(words, end, "~")) {
            end++;
        }
        return end + 1;
    }

    /** Of a name, a number, a call or a member that ends at {@code last}. */
    private static int startOfOperand(List<Token> words, int last) {
        int start = beforeParentheses(words, last);
        while (is(words, start - 1, "->") || is(words, start - 1, ".")) {
            start = beforeParentheses(words, start - 2);
        }
        return Math.max(start, 0);
    }

    /** The name of the call that ends at {@code last}; that itself if no call ends there. */
    private static int beforeParentheses(List<Token> words, int last) {
        int depth = 0;
        for (int i = last; i >= 0; i--) {
            depth += is(words, i, ")") ? 1 : is(words, i, "(") ? -1 : 0;
            if (depth == 0) {
                boolean called = is(words, i, "(") && i > 0 && words.get(i - 1).isName();
                return called ? i - 1 : i;
            }
        }
        return last;
    }

    private static Optional<ResultUse> use(Token at, String... words) {
        return Optional.of(new ResultUse(at, String.join(" ", words)));
    }

    private static boolean is(List<Token> words, int i, String mark) {
        return i >= 0 && i < words.size() && words.get(i).is(mark);
    }

    private static boolean isAnyOf(List<Token> words, int i, Set<String> marks) {
        return i >= 0 && i < words.size() && marks.contains(words.get(i).text());
    }
}
