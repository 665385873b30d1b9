package triptych.tru64.dialect;

import java.util.ArrayList;
import java.util.List;
import triptych.core.finding.FaultKind;
import triptych.core.finding.FaultWords;
import triptych.core.finding.Finding;

/** Faults in C code. What the real kernel prints of them is not known: our words. */
final class FaultTexts {
    private FaultTexts() {}

    static String title(Finding.Fault finding) {
        return "EMU " + finding.kind() + " " + what(finding.fault());
    }

    static List<String> console(Finding.Fault finding) {
        String where =
                finding.fault() == FaultKind.PAGE
                        ? ": " + finding.access() + " at " + FaultWords.hex(finding.address())
                        : "";
        List<String> lines =
                new ArrayList<>(
                        PanicText.of(
                                "EMU " + finding.kind() + " " + what(finding.fault()) + where,
                                finding.thread(),
                                finding.site()));
        lines.addAll(FaultWords.backtrace(finding.thread(), "  EMU in "));
        return List.copyOf(lines);
    }

    private static String what(FaultKind kind) {
        return switch (kind) {
            case PAGE -> "kernel memory fault";
            case DIVIDE -> "arithmetic fault";
            case INVALID_OPCODE, BAD_CALL -> "illegal instruction fault";
            case STACK_OVERFLOW -> "kernel stack overflow";
            case ENDLESS_LOOP -> "a loop without end";
        };
    }

    static List<String> explanation(Finding.Fault finding) {
        return FaultWords.explanation(finding);
    }
}
