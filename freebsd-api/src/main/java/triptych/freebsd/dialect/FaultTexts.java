package triptych.freebsd.dialect;

import java.util.ArrayList;
import java.util.List;
import triptych.core.finding.FaultKind;
import triptych.core.finding.FaultWords;
import triptych.core.finding.Finding;

/** The words of {@code amd64/trap.c} for what C code does. Registers are left out. */
final class FaultTexts {
    private FaultTexts() {}

    static String title(Finding.Fault finding) {
        return trap(finding.fault());
    }

    static List<String> console(Finding.Fault finding) {
        List<String> lines = new ArrayList<>();
        lines.add(trap(finding.fault()));
        if (finding.fault() == FaultKind.PAGE) {
            lines.add("cpuid = 0; apic id = 00");
            lines.add("fault virtual address   = " + FaultWords.hex(finding.address()));
            lines.add("fault code              = supervisor " + access(finding));
        }
        lines.add(
                "current process         = "
                        + finding.thread().pid()
                        + " ("
                        + finding.thread().name()
                        + ")");
        lines.addAll(PanicBanner.of(message(finding.fault()), finding.thread(), finding.site()));
        return List.copyOf(lines);
    }

    private static String access(Finding.Fault finding) {
        return (finding.access().equals("execute")
                        ? "read instruction"
                        : finding.access() + " data")
                + ", page not present";
    }

    static List<String> explanation(Finding.Fault finding) {
        return FaultWords.explanation(finding);
    }

    private static String trap(FaultKind kind) {
        return switch (kind) {
            case PAGE -> "Fatal trap 12: page fault while in kernel mode";
            case DIVIDE -> "Fatal trap 18: integer divide fault while in kernel mode";
            case INVALID_OPCODE, BAD_CALL ->
                    "Fatal trap 1: privileged instruction fault while in kernel mode";
            case STACK_OVERFLOW -> "Fatal double fault";
            case ENDLESS_LOOP -> "triptych: a loop without end in kernel mode";
        };
    }

    private static String message(FaultKind kind) {
        return switch (kind) {
            case PAGE -> "page fault";
            case DIVIDE -> "integer divide fault";
            case INVALID_OPCODE, BAD_CALL -> "privileged instruction fault";
            case STACK_OVERFLOW -> "double fault";
            case ENDLESS_LOOP -> "a loop without end";
        };
    }
}
