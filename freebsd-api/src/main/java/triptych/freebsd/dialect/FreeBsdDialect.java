package triptych.freebsd.dialect;

import java.util.ArrayList;
import java.util.List;
import triptych.core.finding.Dialect;
import triptych.core.finding.Finding;

/** FreeBSD's words for everything that can be wrong. */
public final class FreeBsdDialect implements Dialect {
    @Override
    public String title(Finding finding) {
        if (finding instanceof Finding.TextGone f) {
            return TrapTexts.title(f);
        }
        if (finding instanceof Finding.ThreadLeftBehind f) {
            return TrapTexts.titleOfLeftBehind(f);
        }
        if (finding instanceof Finding.Deadlock f) {
            return DeadlockTexts.title(f);
        }
        if (finding instanceof Finding.Hang f) {
            return DeadlockTexts.title(f);
        }
        if (finding instanceof Finding.Livelock f) {
            return DeadlockTexts.title(f);
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
        if (finding instanceof Finding.WrongContext f) {
            return ContextTexts.title(f);
        }
        if (finding instanceof Finding.UnimplementedRoutine f) {
            return ContextTexts.title(f);
        }
        if (finding instanceof Finding.ModuleThrew f) {
            return OutsideTexts.title(f);
        }
        if (finding instanceof Finding.LeftTheMachine f) {
            return OutsideTexts.title(f);
        }
        if (finding instanceof Finding.TooManyThreads f) {
            return OutsideTexts.title(f);
        }
        if (finding instanceof Finding.Nondeterminism f) {
            return OutsideTexts.title(f);
        }
        if (finding instanceof Finding.NothingExplored f) {
            return OutsideTexts.title(f);
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
        if (finding instanceof Finding.TextGone f) {
            return TrapTexts.console(f);
        }
        if (finding instanceof Finding.Deadlock f) {
            return DeadlockTexts.console(f);
        }
        if (finding instanceof Finding.Hang f) {
            return DeadlockTexts.console(f);
        }
        if (finding instanceof Finding.Livelock f) {
            return DeadlockTexts.console(f);
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
        if (finding instanceof Finding.WrongContext f) {
            return ContextTexts.console(f);
        }
        if (finding instanceof Finding.ModuleThrew f) {
            return OutsideTexts.console(f);
        }
        if (finding instanceof Finding.LeftTheMachine f) {
            return OutsideTexts.console(f);
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
        // The machine's own findings, of which no kernel would print anything.
        return List.of(
                title(finding).startsWith("triptych: ")
                        ? title(finding)
                        : "triptych: " + title(finding));
    }

    @Override
    public List<String> explanation(Finding finding) {
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
        if (finding instanceof Finding.Livelock f) {
            return DeadlockTexts.explanation(f);
        }
        if (finding instanceof Finding.Panic f) {
            return List.of("the module called panic at " + f.site() + ": " + f.message());
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
        if (finding instanceof Finding.WrongContext f) {
            return ContextTexts.explanation(f);
        }
        if (finding instanceof Finding.UnimplementedRoutine f) {
            return ContextTexts.explanation(f);
        }
        if (finding instanceof Finding.ModuleThrew f) {
            return OutsideTexts.explanation(f);
        }
        if (finding instanceof Finding.LeftTheMachine f) {
            return OutsideTexts.explanation(f);
        }
        if (finding instanceof Finding.TooManyThreads f) {
            return OutsideTexts.explanation(f);
        }
        if (finding instanceof Finding.Nondeterminism f) {
            return OutsideTexts.explanation(f);
        }
        if (finding instanceof Finding.NothingExplored f) {
            return OutsideTexts.explanation(f);
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
            return List.of(
                    "module " + f.module() + " is gone, but nobody has freed what it allocated",
                    "  "
                            + f.allocations()
                            + " allocations of type "
                            + f.type()
                            + ", "
                            + f.bytes()
                            + " bytes");
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
