package triptych.linux.dialect;

import java.util.ArrayList;
import java.util.List;
import triptych.core.finding.FaultKind;
import triptych.core.finding.FaultWords;
import triptych.core.finding.Finding;

/** What Linux prints of a fault in C code. Registers are left out. */
final class FaultTexts {
    private FaultTexts() {}

    static String title(Finding.Fault finding) {
        return first(finding)
                .replaceAll("[0-9a-f]{16}", "...")
                .replaceAll("\\[.*:\\d+\\]", "")
                .strip();
    }

    static List<String> console(Finding.Fault finding) {
        List<String> lines = new ArrayList<>();
        lines.add(first(finding));
        if (finding.fault() == FaultKind.PAGE) {
            lines.add("#PF: supervisor " + access(finding) + " in kernel mode");
        }
        lines.add("CPU: 0 PID: " + finding.thread().pid() + " Comm: " + finding.thread().name());
        lines.add("RIP: 0010:" + finding.site());
        lines.add("Call Trace:");
        lines.add(" <TASK>");
        lines.addAll(FaultWords.backtrace(finding.thread(), " "));
        lines.add(" </TASK>");
        return List.copyOf(lines);
    }

    private static String first(Finding.Fault finding) {
        return switch (finding.fault()) {
            case PAGE -> OopsTexts.access(finding.address(), 0);
            case DIVIDE -> "Oops: divide error: 0000 [#1] PREEMPT SMP";
            case INVALID_OPCODE -> "Oops: invalid opcode: 0000 [#1] PREEMPT SMP";
            case STACK_OVERFLOW -> "BUG: TASK stack guard page was hit";
            case BAD_CALL -> "CFI failure";
            case ENDLESS_LOOP ->
                    "watchdog: BUG: soft lockup - CPU#0 stuck for 22s! ["
                            + finding.thread().name()
                            + ":"
                            + finding.thread().pid()
                            + "]";
        };
    }

    private static String access(Finding.Fault finding) {
        return finding.access().equals("execute")
                ? "instruction fetch"
                : finding.access() + " access";
    }

    static List<String> explanation(Finding.Fault finding) {
        return FaultWords.explanation(finding);
    }
}
