package triptych.csource.ir;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A call in LLVM's textual form.
 *
 * @param callee {@code @name} or, through a pointer, {@code %name}; empty if it is an expression
 * @param assembly whether it is no call but a piece of assembly text
 * @param replacesCaller whether the callee takes over the caller's frame, whatever is optimised
 */
record CallInstruction(String callee, boolean assembly, boolean replacesCaller) {
    private static final Pattern HEAD =
            Pattern.compile(
                    "\\s+(?:%(?:\"[^\"]*\"|[-\\w$.]+) = )?(tail |musttail |notail )?call (.*)");

    static Optional<CallInstruction> on(String line) {
        Matcher head = HEAD.matcher(line);
        if (!head.matches()) {
            return Optional.empty();
        }
        boolean replacesCaller = "musttail ".equals(head.group(1));
        String rest = head.group(2);
        int parameters = 0;
        for (int i = 0; i < rest.length(); i++) {
            char c = rest.charAt(i);
            parameters += IrWords.depthChange(c);
            if (c == '"') {
                i = IrWords.afterQuoted(rest, i) - 1;
            } else if (parameters == 0 && rest.startsWith(" asm ", i)) {
                return Optional.of(new CallInstruction("", true, replacesCaller));
            } else if (parameters == 0 && (c == '@' || c == '%')) {
                int end = IrWords.afterName(rest, i + 1);
                // A name of a type has a space before the next bracket.
                if (rest.startsWith("(", end)) {
                    return Optional.of(
                            new CallInstruction(rest.substring(i, end), false, replacesCaller));
                }
                i = end - 1;
            }
        }
        return Optional.of(new CallInstruction("", false, replacesCaller));
    }

    /** Whether something is called: the compiler's own operations look like calls, too. */
    boolean leavesFunction() {
        return !assembly && (!callee.startsWith("@llvm.") || callee.endsWith("trap"));
    }
}
