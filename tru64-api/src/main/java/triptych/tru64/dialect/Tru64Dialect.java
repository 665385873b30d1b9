package triptych.tru64.dialect;

import java.util.List;
import triptych.core.finding.Dialect;
import triptych.core.finding.Finding;

/** Findings in words for Tru64. */
public final class Tru64Dialect implements Dialect {
    @Override
    public String title(Finding finding) {
        if (finding instanceof Finding.Complaint f) {
            return "EMU " + f.rule() + " " + f.message();
        }
        if (finding instanceof Finding.AssertionFailed f) {
            return "panic: " + f.message().replaceAll("0x[0-9a-f]+", "0x...");
        }
        if (finding instanceof Finding.WrongContext f) {
            return "EMU T64-ISR01 " + f.routine() + " called in " + f.context();
        }
        if (finding instanceof Finding.ReturnedFromThread) {
            return ThreadTexts.RETURNED;
        }
        return finding.kind();
    }

    @Override
    public List<String> console(Finding finding) {
        return List.of(title(finding));
    }

    @Override
    public List<String> explanation(Finding finding) {
        return List.of(finding.toString());
    }
}
