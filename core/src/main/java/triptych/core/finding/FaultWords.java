package triptych.core.finding;

import java.util.ArrayList;
import java.util.List;
import triptych.core.event.Frame;

/** What kernels say of a fault along with words of their own. */
public final class FaultWords {
    private FaultWords() {}

    /** What happened, in the reader's words. */
    public static List<String> explanation(Finding.Fault finding) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "thread \""
                        + finding.thread().name()
                        + "\" "
                        + what(finding)
                        + " at "
                        + finding.site());
        lines.add("  " + finding.cause());
        return List.copyOf(lines);
    }

    private static String what(Finding.Fault finding) {
        return switch (finding.fault()) {
            case PAGE -> finding.access() + " " + hex(finding.address());
            case DIVIDE -> "divided";
            case INVALID_OPCODE -> "ran into an instruction that is there to fail";
            case STACK_OVERFLOW -> "needed more stack than a kernel thread has";
            case BAD_CALL -> "called through a pointer";
            case ENDLESS_LOOP -> "went round a loop without end";
        };
    }

    /** The calls that the thread was in, one line each, as {@code prefix} function file:line. */
    public static List<String> backtrace(ThreadFacts thread, String prefix) {
        List<String> lines = new ArrayList<>();
        for (Frame frame : thread.backtrace()) {
            lines.add(prefix + frame.function() + " (" + frame.site() + ")");
        }
        return List.copyOf(lines);
    }

    public static String hex(long address) {
        return "0x" + Long.toHexString(address);
    }
}
