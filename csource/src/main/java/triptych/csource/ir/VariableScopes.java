package triptych.csource.ir;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes code tell where the life of a variable on the stack begins and ends: by the marks that the
 * compiler leaves for blocks of C, also in functions that it has put into others.
 */
public final class VariableScopes {
    /** {@code void begins(void *variable, long bytes)}: it may be used from now on. */
    public static final String BEGINS = "__tsan_begins";

    /** {@code void ends(void *variable, long bytes)}: the stack is used for others from now on. */
    public static final String ENDS = "__tsan_ends";

    private static final Pattern MARK =
            Pattern.compile(
                    "  (?:tail )?call void @llvm\\.lifetime\\.(start|end)\\.p0"
                            + "\\(i64 (?:immarg )?(\\d+), ptr [^%]*(%[^)]+)\\).*");

    private VariableScopes() {}

    static List<String> addedTo(List<String> lines) {
        List<String> telling = new ArrayList<>();
        boolean any = false;
        for (String line : lines) {
            telling.add(line);
            Matcher mark = MARK.matcher(line);
            if (mark.matches()) {
                any = true;
                String hook = mark.group(1).equals("start") ? BEGINS : ENDS;
                telling.add(
                        "  call void @%s(ptr %s, i64 %s)"
                                .formatted(hook, mark.group(3), mark.group(2)));
            }
        }
        if (any) {
            telling.add("declare void @" + BEGINS + "(ptr, i64)");
            telling.add("declare void @" + ENDS + "(ptr, i64)");
        }
        return telling;
    }
}
