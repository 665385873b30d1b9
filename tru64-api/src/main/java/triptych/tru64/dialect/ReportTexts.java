package triptych.tru64.dialect;

import java.util.ArrayList;
import java.util.List;
import triptych.core.event.Site;
import triptych.core.finding.Finding;
import triptych.core.finding.LockFacts;
import triptych.core.finding.ThreadFacts;

/** What a thread has done wrong, told by rule. */
final class ReportTexts {
    private ReportTexts() {}

    // ---- titles: without what may differ from run to run ----

    static String title(Finding.AssertionFailed finding) {
        return "panic: " + withoutAddresses(finding.message());
    }

    static String title(Finding.Panic finding) {
        return "panic: " + withoutAddresses(finding.message());
    }

    static String title(Finding.Complaint finding) {
        return withoutAddresses(line(finding));
    }

    static String title(Finding.WrongContext finding) {
        return "EMU T64-ISR01 " + finding.routine() + " called in " + finding.context();
    }

    static String title(Finding.SleepWithLocks finding) {
        return "EMU T64-SLK01 " + finding.header() + " with locks held";
    }

    static String title(Finding.LockOrderReversal finding) {
        return "EMU lock-order-reversal "
                + finding.second().name()
                + " wanted while "
                + finding.first().name()
                + " is held";
    }

    static String title(Finding.DuplicateLock finding) {
        return "EMU duplicate-lock two locks of type " + finding.first().type() + " held together";
    }

    static String title(Finding.ExitWithLocks finding) {
        return "EMU exit-with-locks " + finding.thread().name() + " ends with locks held";
    }

    static String title(Finding.MemoryLeak finding) {
        return "EMU memory-leak module " + finding.module() + " leaves " + finding.type();
    }

    static String title(Finding.ReturnedFromThread finding) {
        return "EMU returned-from-thread the start routine of "
                + finding.thread().name()
                + " returned";
    }

    private static String withoutAddresses(String message) {
        return message.replaceAll("0x[0-9a-f]+", "0x...").strip();
    }

    // ---- the console ----

    static String line(Finding.Complaint finding) {
        return "EMU " + finding.rule() + " " + finding.message();
    }

    static List<String> console(Finding.AssertionFailed finding) {
        List<String> lines = new ArrayList<>();
        lines.addAll(PanicText.of(finding.message(), finding.thread(), finding.site()));
        finding.facts().forEach(fact -> lines.add("  EMU " + fact));
        return List.copyOf(lines);
    }

    static List<String> withLocks(
            String title, List<LockFacts> locks, ThreadFacts thread, Site site) {
        List<String> lines = new ArrayList<>();
        lines.add(title);
        lines.addAll(taken(locks));
        lines.add(PanicText.who(thread, site));
        return List.copyOf(lines);
    }

    private static List<String> taken(List<LockFacts> locks) {
        return locks.stream()
                .map(l -> "  " + l.kind() + " " + l.name() + ", taken at " + l.site())
                .toList();
    }

    // ---- explanations ----

    static List<String> explanation(Finding.AssertionFailed finding) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "thread \""
                        + finding.thread().name()
                        + "\" called the kernel at "
                        + finding.site()
                        + ", and the kernel stopped: "
                        + finding.message());
        finding.facts().forEach(fact -> lines.add("  " + fact));
        lines.add("  The rule: triptych explain " + finding.kind());
        return List.copyOf(lines);
    }

    static List<String> explanation(Finding.Complaint finding) {
        return List.of(
                "thread \""
                        + finding.thread().name()
                        + "\" did what no kernel of this kind forgives, at "
                        + finding.site()
                        + ": "
                        + finding.message(),
                "  The real kernel need not notice at once; with --profile strict the run ends"
                        + " here.",
                "  The rule: triptych explain " + finding.kind());
    }

    static List<String> explanation(Finding.WrongContext finding) {
        return List.of(
                "thread \""
                        + finding.thread().name()
                        + "\" called "
                        + finding.routine()
                        + " at "
                        + finding.site()
                        + " where nobody can be put to sleep: "
                        + finding.context(),
                "  Wake a thread of kernel_isrthread, and let it do this.");
    }

    static List<String> explanation(Finding.SleepingOwner finding) {
        return List.of(
                "thread \""
                        + finding.waiter().name()
                        + "\" spins for "
                        + finding.lock().name()
                        + " at "
                        + finding.site()
                        + ", but thread \""
                        + finding.owner().name()
                        + "\", which holds it, has given up the processor",
                "  It took the lock at "
                        + finding.lock().site()
                        + " and blocked with it (T64-SLK01).");
    }

    static List<String> heldBy(ThreadFacts thread, List<LockFacts> locks, String advice) {
        List<String> lines = new ArrayList<>();
        lines.add("thread \"" + thread.name() + "\" holds");
        lines.addAll(taken(locks));
        lines.add("  " + advice);
        return List.copyOf(lines);
    }
}
