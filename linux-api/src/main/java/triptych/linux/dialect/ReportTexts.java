package triptych.linux.dialect;

import java.util.ArrayList;
import java.util.List;
import triptych.core.event.Site;
import triptych.core.finding.Finding;
import triptych.core.finding.ThreadFacts;

/** Oopses and warnings whose message stands in the finding, in Linux's own words. */
final class ReportTexts {
    private static final String KASAN_FRAME = "=".repeat(66);

    private ReportTexts() {}

    /** What is the same in every run: no places, addresses and process numbers. */
    static String title(String message, Site site) {
        List<String> lines = message.lines().toList();
        String first = lines.stream().findFirst().orElse("");
        return first.startsWith(WarnTexts.WARNING)
                ? "WARNING in " + first.substring(first.lastIndexOf(' ') + 1)
                : steady(first, site);
    }

    private static String steady(String line, Site site) {
        return line.replace(" at " + site, "")
                .replaceAll("0x[0-9a-f]+", "0x...")
                .replaceAll("\\b[1-9a-f][0-9a-f]{15}\\b", "...")
                .replaceAll("(?<=\\S)/\\d+(?=[/, ]|$)", "")
                .replaceAll("\\[\\d+]", "")
                .replaceAll(" set at \\[<.*>].*", "")
                .strip();
    }

    /** An oops: the message, who ran, and the end. */
    static List<String> oops(Finding.AssertionFailed finding) {
        List<String> lines = new ArrayList<>();
        if (finding.message().startsWith("BUG: KASAN:")) {
            lines.add(KASAN_FRAME);
        }
        finding.message().lines().forEach(lines::add);
        addStack(lines, finding.thread(), finding.site());
        lines.add(WarnTexts.END_TRACE);
        lines.add("Kernel panic - not syncing: Fatal exception");
        return List.copyOf(lines);
    }

    /** A report after which Linux goes on; a {@code WARN} has a frame around it. */
    static List<String> report(Finding.Complaint finding) {
        boolean framed =
                finding.message().lines().anyMatch(line -> line.startsWith(WarnTexts.WARNING));
        List<String> lines = new ArrayList<>();
        if (framed) {
            lines.add(WarnTexts.CUT_HERE);
        }
        finding.message().lines().forEach(lines::add);
        addStack(lines, finding.thread(), finding.site());
        if (framed) {
            lines.add(WarnTexts.END_TRACE);
        }
        return List.copyOf(lines);
    }

    static List<String> panic(Finding.Panic finding) {
        List<String> lines = new ArrayList<>();
        lines.add(panicLine(finding.message()));
        addStack(lines, finding.thread(), finding.site());
        lines.add("---[ end Kernel panic - not syncing: " + finding.message().strip() + " ]---");
        return List.copyOf(lines);
    }

    static String panicLine(String message) {
        return "Kernel panic - not syncing: " + message.strip();
    }

    private static void addStack(List<String> lines, ThreadFacts thread, Site site) {
        WarnTexts.stack((int) thread.pid(), thread.name(), site).lines().forEach(lines::add);
    }

    static List<String> explanation(Finding.AssertionFailed finding) {
        List<String> lines = new ArrayList<>();
        lines.add(who(finding.thread(), finding.site()) + "there Linux stopped: " + what(finding));
        finding.facts().forEach(fact -> lines.add("  " + fact));
        lines.add("  The rule: triptych explain " + finding.kind());
        return List.copyOf(lines);
    }

    private static String what(Finding.AssertionFailed finding) {
        return finding.message().lines().findFirst().orElse("");
    }

    static List<String> explanation(Finding.Complaint finding) {
        return List.of(
                who(finding.thread(), finding.site())
                        + "there Linux complained, and went on: "
                        + title(finding.message(), finding.site()),
                "  The rule: triptych explain " + finding.kind());
    }

    private static String who(ThreadFacts thread, Site site) {
        return "task \"" + thread.name() + "\" called the kernel at " + site + "; ";
    }
}
