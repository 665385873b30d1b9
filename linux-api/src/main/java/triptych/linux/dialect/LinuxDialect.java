package triptych.linux.dialect;

import java.util.List;
import triptych.core.finding.Dialect;
import triptych.core.finding.Finding;
import triptych.core.finding.LockFacts;
import triptych.core.finding.MachineWords;
import triptych.core.finding.WaitWords;

/** Linux's words for everything that can be wrong. */
public final class LinuxDialect implements Dialect {
    private static final Dialect MACHINE = new MachineWords();

    @Override
    public String title(Finding finding) {
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
            return WaitWords.title("deadlock", HungTaskTexts.stuck(f.blocked()));
        }
        if (finding instanceof Finding.Hang f) {
            return WaitWords.title("hang", HungTaskTexts.stuck(f.blocked()));
        }
        if (finding instanceof Finding.Panic f) {
            return ReportTexts.title(ReportTexts.panicLine(f.message()), f.site());
        }
        if (finding instanceof Finding.AssertionFailed f) {
            return ReportTexts.title(f.message(), f.site());
        }
        if (finding instanceof Finding.Complaint f) {
            return ReportTexts.title(f.message(), f.site());
        }
        return titleOfLocks(finding);
    }

    private static String titleOfLocks(Finding finding) {
        if (finding instanceof Finding.LockOrderReversal) {
            return LockReportTexts.CIRCULAR;
        }
        if (finding instanceof Finding.DuplicateLock) {
            return LockReportTexts.RECURSIVE;
        }
        if (finding instanceof Finding.ExitWithLocks f) {
            return "WARNING: " + f.thread().name() + " " + LockReportTexts.HELD_AT_EXIT;
        }
        if (finding instanceof Finding.SleepWithLocks) {
            return "BUG: sleeping function called from invalid context";
        }
        if (finding instanceof Finding.SleepingOwner f) {
            return MachineWords.OURS + "the owner of " + f.lock().name() + " is asleep";
        }
        if (finding instanceof Finding.MemoryLeak f) {
            return "kmemleak: new suspected memory leaks of " + f.module();
        }
        if (finding instanceof Finding.ReturnedFromThread f) {
            return MachineWords.OURS + "the function of " + f.thread().name() + " returned";
        }
        throw new IllegalArgumentException(
                "the Linux dialect has no words for " + finding.getClass().getSimpleName());
    }

    @Override
    public List<String> console(Finding finding) {
        if (MachineWords.tell(finding)) {
            return MACHINE.console(finding);
        }
        if (finding instanceof Finding.Fault f) {
            return FaultTexts.console(f);
        }
        if (finding instanceof Finding.TextGone f) {
            return GoneTexts.console(f);
        }
        if (finding instanceof Finding.ThreadLeftBehind f) {
            return List.of(MachineWords.OURS + MachineWords.title(f));
        }
        if (finding instanceof Finding.Deadlock f) {
            return HungTaskTexts.console(f.blocked(), HungTaskTexts.WORDS.console(f));
        }
        if (finding instanceof Finding.Hang f) {
            return HungTaskTexts.console(f.blocked(), HungTaskTexts.WORDS.console(f));
        }
        if (finding instanceof Finding.Panic f) {
            return ReportTexts.panic(f);
        }
        if (finding instanceof Finding.AssertionFailed f) {
            return ReportTexts.oops(f);
        }
        if (finding instanceof Finding.Complaint f) {
            return ReportTexts.report(f);
        }
        return consoleOfLocks(finding);
    }

    private static List<String> consoleOfLocks(Finding finding) {
        if (finding instanceof Finding.LockOrderReversal f) {
            return LockReportTexts.circular(f);
        }
        if (finding instanceof Finding.DuplicateLock f) {
            return LockReportTexts.recursive(f);
        }
        if (finding instanceof Finding.ExitWithLocks f) {
            return LockReportTexts.heldAtExit(f);
        }
        if (finding instanceof Finding.SleepWithLocks f) {
            return LockReportTexts.atomicSleep(f);
        }
        if (finding instanceof Finding.MemoryLeak f) {
            return List.of(
                    "kmemleak: "
                            + f.allocations()
                            + " new suspected memory leaks (see /sys/kernel/debug/kmemleak)");
        }
        return List.of(titleOfLocks(finding));
    }

    @Override
    public List<String> explanation(Finding finding) {
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
            return HungTaskTexts.explanation(f.blocked());
        }
        if (finding instanceof Finding.Hang f) {
            return HungTaskTexts.explanation(f.blocked());
        }
        if (finding instanceof Finding.Panic f) {
            return List.of(MachineWords.calledPanic(f));
        }
        if (finding instanceof Finding.AssertionFailed f) {
            return ReportTexts.explanation(f);
        }
        if (finding instanceof Finding.Complaint f) {
            return ReportTexts.explanation(f);
        }
        return explanationOfLocks(finding);
    }

    private static List<String> explanationOfLocks(Finding finding) {
        if (finding instanceof Finding.LockOrderReversal f) {
            return List.of(
                    held(f.second(), f.first()),
                    "  Elsewhere they are taken the other way round ("
                            + f.established()
                            + "): two tasks that do so at the same time wait for each other.");
        }
        if (finding instanceof Finding.DuplicateLock f) {
            return List.of(
                    held(f.second(), f.first()),
                    "  Both are of one class, or even one lock: say mutex_lock_nested if an order is"
                            + " kept otherwise.");
        }
        if (finding instanceof Finding.MemoryLeak f) {
            return MachineWords.leaked(f);
        }
        if (finding instanceof Finding.ReturnedFromThread) {
            return List.of("a thread function may return in Linux: its value is the thread's");
        }
        if (finding instanceof Finding.SleepWithLocks f) {
            return LockReportTexts.inHands(f.thread(), f.locks(), "sleeps at " + f.site());
        }
        if (finding instanceof Finding.ExitWithLocks f) {
            return LockReportTexts.inHands(f.thread(), f.locks(), "ends at " + f.site());
        }
        Finding.SleepingOwner f = (Finding.SleepingOwner) finding;
        return LockReportTexts.inHands(
                f.owner(), List.of(f.lock()), "sleeps while " + f.waiter().name() + " wants it");
    }

    private static String held(LockFacts wanted, LockFacts held) {
        return wanted.name()
                + ", wanted at "
                + wanted.site()
                + ", while "
                + held.name()
                + " is held, taken at "
                + held.site();
    }
}
