package triptych.linux.dialect;

import java.util.List;
import triptych.core.finding.Dialect;
import triptych.core.finding.Finding;

/** Findings in Linux's words. */
public final class LinuxDialect implements Dialect {
    @Override
    public String title(Finding finding) {
        if (finding instanceof Finding.Complaint f) {
            return f.message().lines().findFirst().orElse("");
        }
        if (finding instanceof Finding.AssertionFailed f) {
            return f.message().lines().findFirst().orElse("");
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
