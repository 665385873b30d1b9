package triptych.csource.ir;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A C file in LLVM's textual form, optimised, with a call of a hook before each access to memory;
 * made fit for hooks that other threads may run in.
 *
 * @param lines of the file
 */
public record HookedCode(List<String> lines) {
    /** Made by the pass that sets the hooks; starts a run-time library that is not here. */
    static final String START_UP = "@tsan.module_ctor";

    private static final String START_UP_CALL = "  call void @__tsan_init()";

    /**
     * What the optimiser found out about functions when they had no hooks yet: that they only read,
     * that they return. It is no longer so, and the code generator must not rely on it.
     */
    private static final Pattern PROMISE =
            Pattern.compile(
                    " (?:memory\\([^)]*\\)|mustprogress|willreturn|nosync|nofree|norecurse)");

    private static final Pattern SET = Pattern.compile(", section \"(set_[^\"]*)\"");
    private static final Pattern SET_BOUND = Pattern.compile("@__(?:start|stop)_(set_\\w+) = ");

    public HookedCode {
        lines = List.copyOf(lines);
    }

    /**
     * @param text as the compiler wrote it
     */
    public static HookedCode of(String text) {
        List<String> lines = new ArrayList<>();
        for (String line : text.lines().toList()) {
            if (line.startsWith("attributes #")) {
                lines.add(PROMISE.matcher(line).replaceAll(""));
            } else if (!line.equals(START_UP_CALL)) {
                lines.add(line);
            }
        }
        return new HookedCode(VariableScopes.addedTo(CallFrames.addedTo(lines)));
    }

    /** The linker sets that have a member here, or that are looked through here. */
    public SortedSet<String> sets() {
        SortedSet<String> sets = new TreeSet<>();
        for (String line : lines) {
            if (line.startsWith("@")) {
                addFound(sets, SET.matcher(line));
                addFound(sets, SET_BOUND.matcher(line));
            }
        }
        return sets;
    }

    private static void addFound(SortedSet<String> sets, Matcher found) {
        if (found.find()) {
            sets.add(found.group(1));
        }
    }

    public String text() {
        return String.join("\n", lines) + "\n";
    }
}
