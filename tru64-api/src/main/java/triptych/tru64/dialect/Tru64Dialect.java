package triptych.tru64.dialect;

import java.util.List;
import triptych.core.finding.Dialect;
import triptych.core.finding.Finding;
import triptych.core.finding.MachineWords;
import triptych.core.finding.WaitWords;

/**
 * Findings in words for Tru64. Only texts that are verified stand as the kernel's; all others begin
 * with {@code EMU} and the id of the rule.
 */
public final class Tru64Dialect implements Dialect {
    private static final Dialect MACHINE = new MachineWords();
    private static final WaitWords WAITS =
            new WaitWords(b -> "waits for the event " + b.object() + ", \"" + b.what() + "\"");

    private static final String ABOUT_EVENTS =
            "  An event has no memory: a wakeup that comes before the assert is not remembered. The"
                    + " condition must be set, and looked at before the assert, under one lock.";

    @Override
    public String title(Finding finding) {
        if (finding instanceof Finding.WrongContext f) {
            return ReportTexts.title(f);
        }
        if (MachineWords.tell(finding)) {
            return MACHINE.title(finding);
        }
        if (finding instanceof Finding.Fault f) {
            return FaultTexts.title(f);
        }
        if (finding instanceof Finding.TextGone f) {
            return GoneTexts.title(f);
        }
        if (finding instanceof Finding.ThreadLeftBehind f) {
            return MachineWords.title(f);
        }
        if (finding instanceof Finding.Deadlock f) {
            return WaitWords.title("deadlock", f.blocked());
        }
        if (finding instanceof Finding.Hang f) {
            return WaitWords.title("hang", f.blocked());
        }
        if (finding instanceof Finding.SleepingOwner) {
            return "panic: " + LockTexts.LOCK_TIMEOUT;
        }
        if (finding instanceof Finding.Panic f) {
            return ReportTexts.title(f);
        }
        if (finding instanceof Finding.AssertionFailed f) {
            return ReportTexts.title(f);
        }
        return titleOfReport(finding);
    }

    /** Reports after which the kernel goes on, but for the last. */
    private static String titleOfReport(Finding finding) {
        if (finding instanceof Finding.Complaint f) {
            return ReportTexts.title(f);
        }
        if (finding instanceof Finding.SleepWithLocks f) {
            return ReportTexts.title(f);
        }
        if (finding instanceof Finding.LockOrderReversal f) {
            return ReportTexts.title(f);
        }
        if (finding instanceof Finding.DuplicateLock f) {
            return ReportTexts.title(f);
        }
        if (finding instanceof Finding.MemoryLeak f) {
            return ReportTexts.title(f);
        }
        if (finding instanceof Finding.ReturnedFromThread f) {
            return ReportTexts.title(f);
        }
        if (finding instanceof Finding.ExitWithLocks f) {
            return ReportTexts.title(f);
        }
        throw wordless(finding);
    }

    @Override
    public List<String> console(Finding finding) {
        if (finding instanceof Finding.WrongContext f) {
            return PanicText.of(title(f), f.thread(), f.site());
        }
        if (MachineWords.tell(finding)) {
            return MACHINE.console(finding);
        }
        if (finding instanceof Finding.Fault f) {
            return FaultTexts.console(f);
        }
        if (finding instanceof Finding.TextGone f) {
            return GoneTexts.console(f);
        }
        if (finding instanceof Finding.Deadlock f) {
            return WAITS.console(f);
        }
        if (finding instanceof Finding.Hang f) {
            return WAITS.console(f);
        }
        if (finding instanceof Finding.SleepingOwner f) {
            return PanicText.of(LockTexts.LOCK_TIMEOUT, f.waiter(), f.site());
        }
        if (finding instanceof Finding.Panic f) {
            return PanicText.of(f.message(), f.thread(), f.site());
        }
        if (finding instanceof Finding.AssertionFailed f) {
            return ReportTexts.console(f);
        }
        if (finding instanceof Finding.Complaint f) {
            return List.of(ReportTexts.line(f));
        }
        if (finding instanceof Finding.SleepWithLocks f) {
            return ReportTexts.withLocks(title(f), f.locks(), f.thread(), f.site());
        }
        if (finding instanceof Finding.LockOrderReversal f) {
            return ReportTexts.withLocks(title(f), List.of(f.first()), f.thread(), f.site());
        }
        if (finding instanceof Finding.DuplicateLock f) {
            return ReportTexts.withLocks(title(f), List.of(f.first()), f.thread(), f.site());
        }
        if (finding instanceof Finding.ExitWithLocks f) {
            return ReportTexts.withLocks(title(f), f.locks(), f.thread(), f.site());
        }
        String title = title(finding);
        // A thread left behind, of which no kernel would print anything.
        return List.of(title.startsWith("EMU ") ? title : MachineWords.OURS + title);
    }

    @Override
    public List<String> explanation(Finding finding) {
        if (finding instanceof Finding.WrongContext f) {
            return ReportTexts.explanation(f);
        }
        if (MachineWords.tell(finding)) {
            return MACHINE.explanation(finding);
        }
        if (finding instanceof Finding.Fault f) {
            return FaultTexts.explanation(f);
        }
        if (finding instanceof Finding.TextGone f) {
            return GoneTexts.explanation(f);
        }
        if (finding instanceof Finding.ThreadLeftBehind f) {
            return GoneTexts.explanation(f);
        }
        if (finding instanceof Finding.Deadlock f) {
            return WAITS.explanation(f.blocked(), ABOUT_EVENTS);
        }
        if (finding instanceof Finding.Hang f) {
            return WAITS.explanation(f.blocked(), ABOUT_EVENTS);
        }
        if (finding instanceof Finding.SleepingOwner f) {
            return ReportTexts.explanation(f);
        }
        if (finding instanceof Finding.Panic f) {
            return List.of(MachineWords.calledPanic(f));
        }
        if (finding instanceof Finding.AssertionFailed f) {
            return ReportTexts.explanation(f);
        }
        return explanationOfReport(finding);
    }

    private static List<String> explanationOfReport(Finding finding) {
        if (finding instanceof Finding.Complaint f) {
            return ReportTexts.explanation(f);
        }
        if (finding instanceof Finding.SleepWithLocks f) {
            return ReportTexts.heldBy(f.thread(), f.locks(), "None of them may be held asleep.");
        }
        if (finding instanceof Finding.LockOrderReversal f) {
            return ReportTexts.heldBy(
                    f.thread(),
                    List.of(f.first(), f.second()),
                    "Elsewhere they are taken the other way round: two threads that do so at the"
                            + " same time wait for each other.");
        }
        if (finding instanceof Finding.DuplicateLock f) {
            return ReportTexts.heldBy(
                    f.thread(),
                    List.of(f.first(), f.second()),
                    "Nothing says which of the two comes first.");
        }
        if (finding instanceof Finding.ExitWithLocks f) {
            return ReportTexts.heldBy(f.thread(), f.locks(), "Nobody else can give them back.");
        }
        if (finding instanceof Finding.MemoryLeak f) {
            return MachineWords.leaked(f);
        }
        if (finding instanceof Finding.ReturnedFromThread f) {
            return List.of(
                    "the start routine of thread \"" + f.thread().name() + "\" returned",
                    "  There is nothing to return to: a thread ends by thread_terminate of itself"
                            + " and thread_halt_self.");
        }
        throw wordless(finding);
    }

    private static IllegalArgumentException wordless(Finding finding) {
        return new IllegalArgumentException(
                "the Tru64 dialect has no words for " + finding.getClass().getSimpleName());
    }
}
