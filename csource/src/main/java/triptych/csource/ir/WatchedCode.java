package triptych.csource.ir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Makes code tell where it is: on entering and on leaving a function, before each call, and before
 * what the processor may refuse.
 *
 * <p>Nothing else changes, so that the code calls the kernel and the hooks in the same order.
 */
public final class WatchedCode {
    /** The module that what tells is imported from. */
    public static final String MODULE = "triptych";

    /** {@code void at(int site)}: a call at that site comes next. */
    public static final String AT = "at";

    /** {@code void enter(int function)}: the function begins. */
    public static final String ENTER = "enter";

    /** {@code void leave(void)}: the function that was entered last returns to its caller. */
    public static final String LEAVE = "leave";

    /** What the processor can refuse without a call: divisions, and room on the stack. */
    private static final Pattern MAY_TRAP =
            Pattern.compile("^\\s+%\\S+ = (?:[su]div|[su]rem|alloca [^,]+, i\\d+ %)");

    private final SiteNumbers numbers;
    private final SourceMap source;
    private final List<String> watched = new ArrayList<>();

    private WatchedCode(SiteNumbers numbers, SourceMap source) {
        this.numbers = numbers;
        this.source = source;
    }

    /** The same code, telling, with numbers that go on from those already given. */
    public static String of(HookedCode code, SiteNumbers numbers) {
        WatchedCode rewriting = new WatchedCode(numbers, new SourceMap(code.lines()));
        rewriting.rewrite(code.lines());
        return String.join("\n", rewriting.watched) + "\n";
    }

    private void rewrite(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            watched.add(line);
            if (line.startsWith("define ") && !line.contains(HookedCode.START_UP + "(")) {
                i = function(lines, i);
            }
        }
        declare(AT, "i32");
        declare(ENTER, "i32");
        declare(LEAVE, "");
    }

    private void declare(String name, String parameter) {
        watched.add(
                "declare void @triptych_%s(%s) \"wasm-import-module\"=\"%s\" \"wasm-import-name\"=\"%s\""
                        .formatted(name, parameter, MODULE, name));
    }

    /** Rewrites the function whose head stands at {@code head}; the index of its last line. */
    private int function(List<String> lines, int head) {
        int next = head + 1;
        if (IrWords.isLabel(lines.get(next))) {
            watched.add(lines.get(next++));
        }
        watched.add("  call void @triptych_enter(i32 " + functionNumber(lines.get(head)) + ")");
        boolean left = false;
        for (; !lines.get(next).equals("}"); next++) {
            String line = lines.get(next);
            if (line.startsWith("  ret ") && !left) {
                leave();
            }
            Optional<CallInstruction> call =
                    CallInstruction.on(line).filter(CallInstruction::leavesFunction);
            if (call.isPresent()) {
                at(line);
                left = call.get().replacesCaller();
                if (left) {
                    leave();
                }
            } else if (line.startsWith("  ret ")) {
                left = false;
            } else if (MAY_TRAP.matcher(line).find()) {
                at(line);
            }
            watched.add(line);
        }
        watched.add(lines.get(next));
        return next;
    }

    private int functionNumber(String head) {
        return numbers.of(source.functionOf(head).orElseGet(() -> unmapped(head)));
    }

    /** A function that the compiler made up itself. */
    private static CFunction unmapped(String head) {
        int name = IrWords.indexOutside(head, '@', 0) + 1;
        return new CFunction(
                IrWords.plain(head.substring(name, IrWords.afterName(head, name))), "?", 0);
    }

    private void at(String line) {
        int number = source.siteOf(line).map(numbers::of).orElse(0);
        String place = SourceMap.reference(line).map(words -> ", " + words).orElse("");
        watched.add("  call void @triptych_at(i32 " + number + ")" + place);
    }

    private void leave() {
        watched.add("  call void @triptych_leave()");
    }
}
