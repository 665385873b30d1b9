package triptych.freebsd.dialect;

import java.util.ArrayList;
import java.util.List;
import triptych.core.event.Site;
import triptych.core.finding.Finding;

/** Panics whose message stands in the finding. */
final class AssertionTexts {
    private AssertionTexts() {}

    /** The message without what may differ from run to run: addresses, and the place. */
    static String title(String message, Site site) {
        return "panic: "
                + message.replace(" at " + site, "")
                        .replace(" @ " + site, "")
                        .replaceAll("0x[0-9a-f]+", "0x...")
                        .strip();
    }

    static List<String> console(Finding.AssertionFailed finding) {
        List<String> lines = new ArrayList<>(finding.facts());
        lines.addAll(PanicBanner.of(finding.message(), finding.thread(), finding.site()));
        return List.copyOf(lines);
    }

    static List<String> explanation(Finding.AssertionFailed finding) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "thread \""
                        + finding.thread().name()
                        + "\" called the kernel at "
                        + finding.site()
                        + ", and an assertion of the kernel failed: "
                        + finding.message());
        finding.facts().forEach(fact -> lines.add("  " + fact));
        lines.add("  The rule: triptych explain " + finding.kind());
        return List.copyOf(lines);
    }
}
