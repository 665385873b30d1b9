package triptych.csource.mini;

import java.util.List;
import triptych.core.finding.Dialect;
import triptych.core.finding.Finding;

/** Findings by their kinds alone. */
enum MiniDialect implements Dialect {
    PLAIN;

    @Override
    public String title(Finding finding) {
        return finding.kind();
    }

    @Override
    public List<String> console(Finding finding) {
        return List.of(finding.kind());
    }

    @Override
    public List<String> explanation(Finding finding) {
        return List.of();
    }
}
