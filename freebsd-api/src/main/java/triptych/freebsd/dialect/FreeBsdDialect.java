package triptych.freebsd.dialect;

import java.util.ArrayList;
import java.util.List;
import triptych.core.finding.Dialect;
import triptych.core.finding.Finding;
import triptych.core.finding.MachineWords;
import triptych.core.finding.WaitWords;

/** FreeBSD's words for everything that can be wrong. */
public final class FreeBsdDialect implements Dialect {
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
            return TrapTexts.title(f);
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
        if (finding instanceof Finding.Panic f) {
            return AssertionTexts.title(f.message(), f.site());
        }
        if (finding instanceof Finding.AssertionFailed f) {
            return AssertionTexts.title(f.message(), f.site());
        }
        if (finding instanceof Finding.ExitWithLocks f) {
            return ExitTexts.title(f);
        }
        if (finding instanceof Finding.SleepingOwner) {
            return "panic: " + LockTexts.SLEEPING_THREAD;
        }
        return titleOfReport(finding);
    }

    /** Reports after which the kernel goes on. */
    private static String titleOfReport(Finding finding) {
        if (finding instanceof Finding.SleepWithLocks f) {
            return f.header() + " with the following non-sleepable locks held:";
        }
        if (finding instanceof Finding.LockOrderReversal f) {
            return "lock order reversal: " + f.first().name() + ", then " + f.second().name();
        }
        if (finding instanceof Finding.DuplicateLock f) {
            return WitnessTexts.duplicate(f).get(0);
        }
        if (finding instanceof Finding.MemoryLeak f) {
            return "Warning: memory type " + f.type() + " leaked memory on destroy";
        }
        if (finding instanceof Finding.ReturnedFromThread f) {
            return "Kernel thread \"" + f.thread().name() + "\" exited prematurely.";
        }
        if (finding instanceof Finding.Complaint f) {
            return AssertionTexts.title(f.message(), f.site()).substring("panic: ".length());
        }
        throw wordless(finding);
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
            return TrapTexts.console(f);
        }
        if (finding instanceof Finding.Deadlock f) {
            return DeadlockTexts.WORDS.console(f);
        }
        if (finding instanceof Finding.Hang f) {
            return DeadlockTexts.WORDS.console(f);
        }
        if (finding instanceof Finding.Panic f) {
            return PanicBanner.of(f.message(), f.thread(), f.site());
        }
        if (finding instanceof Finding.AssertionFailed f) {
            return AssertionTexts.console(f);
        }
        if (finding instanceof Finding.ExitWithLocks f) {
            return ExitTexts.console(f);
        }
        if (finding instanceof Finding.SleepingOwner f) {
            List<String> lines = new ArrayList<>(LockTexts.sleepingOwner(f));
            lines.addAll(PanicBanner.debugger(f.waiter(), f.site()));
            return List.copyOf(lines);
        }
        if (finding instanceof Finding.SleepWithLocks f) {
            return WitnessTexts.sleepWithLocks(f);
        }
        if (finding instanceof Finding.LockOrderReversal f) {
            return WitnessTexts.reversal(f);
        }
        if (finding instanceof Finding.DuplicateLock f) {
            return WitnessTexts.duplicate(f);
        }
        if (finding instanceof Finding.MemoryLeak f) {
            return List.of(MallocTexts.leak(f));
        }
        if (finding instanceof Finding.ReturnedFromThread f) {
            return List.of(ExitTexts.returned(f));
        }
        if (finding instanceof Finding.Complaint f) {
            return List.of(f.message());
        }
        // A thread left behind, of which no kernel would print anything.
        return List.of(MachineWords.OURS + title(finding));
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
            return TrapTexts.explanation(f);
        }
        if (finding instanceof Finding.ThreadLeftBehind f) {
            return TrapTexts.explanation(f);
        }
        if (finding instanceof Finding.Deadlock f) {
            return DeadlockTexts.explanation(f.blocked());
        }
        if (finding instanceof Finding.Hang f) {
            return DeadlockTexts.explanation(f.blocked());
        }
        if (finding instanceof Finding.Panic f) {
            return List.of(MachineWords.calledPanic(f));
        }
        if (finding instanceof Finding.AssertionFailed f) {
            return AssertionTexts.explanation(f);
        }
        if (finding instanceof Finding.ExitWithLocks f) {
            return LockExplanations.of(f);
        }
        if (finding instanceof Finding.SleepingOwner f) {
            return LockExplanations.of(f);
        }
        return explanationOfReport(finding);
    }

    private static List<String> explanationOfReport(Finding finding) {
        if (finding instanceof Finding.SleepWithLocks f) {
            return LockExplanations.of(f);
        }
        if (finding instanceof Finding.LockOrderReversal f) {
            return LockExplanations.of(f);
        }
        if (finding instanceof Finding.DuplicateLock f) {
            return LockExplanations.of(f);
        }
        if (finding instanceof Finding.MemoryLeak f) {
            return MachineWords.leaked(f);
        }
        if (finding instanceof Finding.ReturnedFromThread f) {
            return List.of(
                    "the function of thread \"" + f.thread().name() + "\" returned",
                    "  A kernel thread ends by kthread_exit or kproc_exit. FreeBSD says so and calls"
                            + " kthread_exit for it: who sleeps on its handle is woken all the same.");
        }
        if (finding instanceof Finding.Complaint f) {
            return List.of("the kernel complained at " + f.site() + ": " + f.message());
        }
        throw wordless(finding);
    }

    private static IllegalArgumentException wordless(Finding finding) {
        return new IllegalArgumentException(
                "the FreeBSD dialect has no words for " + finding.getClass().getSimpleName());
    }
}
