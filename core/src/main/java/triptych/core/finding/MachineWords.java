package triptych.core.finding;

import java.util.ArrayList;
import java.util.List;
import triptych.core.event.Site;

/**
 * What only a simulation can meet: no kernel has words for it, so these are Triptych's own, the
 * same under every kernel.
 */
public final class MachineWords implements Dialect {
    /** What a line of Triptych's own begins with among those of the kernel. */
    public static final String OURS = "triptych: ";

    /** Whether {@code finding} is one that this dialect has words for. */
    public static boolean tell(Finding finding) {
        return finding instanceof Finding.ModuleThrew
                || finding instanceof Finding.LeftTheMachine
                || finding instanceof Finding.TooManyThreads
                || finding instanceof Finding.Nondeterminism
                || finding instanceof Finding.NothingExplored
                || finding instanceof Finding.WrongContext
                || finding instanceof Finding.UnimplementedRoutine
                || finding instanceof Finding.Livelock;
    }

    // ---- what kernels say along with words of their own ----

    public static String title(Finding.ThreadLeftBehind finding) {
        return "thread \""
                + finding.thread().name()
                + "\" sleeps in unloaded module "
                + finding.module();
    }

    /** {@code what} is what it sleeps on. */
    public static String sleepsInGoneText(Finding.ThreadLeftBehind finding, String what) {
        return "thread \""
                + finding.thread().name()
                + "\" sleeps "
                + what
                + " since its call at "
                + finding.site()
                + ", in text that is gone";
    }

    /** Where the thread was when it ran into text that is gone. */
    public static String whereTextIsGone(Finding.TextGone finding) {
        String who = "thread \"" + finding.thread().name() + "\"";
        return finding.starting()
                ? who + " was started in module " + finding.module() + " but had not run"
                : who
                        + " was about to run code of module "
                        + finding.module()
                        + " again, around its call of "
                        + finding.routine()
                        + " at "
                        + finding.site();
    }

    public static String calledPanic(Finding.Panic finding) {
        return "the module called panic at " + finding.site() + ": " + finding.message();
    }

    public static List<String> leaked(Finding.MemoryLeak finding) {
        return List.of(
                "module " + finding.module() + " is gone, but nobody has freed what it allocated",
                "  "
                        + finding.allocations()
                        + " allocations of type "
                        + finding.type()
                        + ", "
                        + finding.bytes()
                        + " bytes");
    }

    // ---- the machine's own ----

    @Override
    public String title(Finding finding) {
        if (finding instanceof Finding.ModuleThrew f) {
            return OURS + "the module threw " + f.exception();
        }
        if (finding instanceof Finding.LeftTheMachine f) {
            return OURS + "the module left the simulated machine: " + f.what();
        }
        if (finding instanceof Finding.TooManyThreads f) {
            return OURS + "more than " + f.most() + " threads";
        }
        if (finding instanceof Finding.Nondeterminism) {
            return OURS + "the program is not deterministic";
        }
        if (finding instanceof Finding.NothingExplored) {
            return OURS + "nothing was explored";
        }
        if (finding instanceof Finding.WrongContext f) {
            return OURS + f.routine() + " must not be called here: " + f.context();
        }
        if (finding instanceof Finding.UnimplementedRoutine f) {
            return OURS + f.routine() + " is not emulated";
        }
        if (finding instanceof Finding.Livelock f) {
            return "livelock: " + String.join(", ", f.loop());
        }
        throw wordless(finding);
    }

    @Override
    public List<String> console(Finding finding) {
        if (finding instanceof Finding.ModuleThrew f) {
            return withStack(
                    OURS + "thread \"" + f.thread().name() + "\" threw " + f.exception(),
                    f.stack());
        }
        if (finding instanceof Finding.LeftTheMachine f) {
            return withStack(OURS + "\"" + f.who() + "\" " + f.what(), f.stack());
        }
        if (finding instanceof Finding.Livelock f) {
            List<String> lines = new ArrayList<>();
            lines.add(OURS + "livelock: no end after " + f.steps() + " steps; the loop is");
            f.loop().forEach(step -> lines.add("  " + step));
            return List.copyOf(lines);
        }
        return List.of(title(finding));
    }

    @Override
    public List<String> explanation(Finding finding) {
        if (finding instanceof Finding.ModuleThrew f) {
            return List.of(
                    "code of the module threw a Java exception that it did not catch: "
                            + f.exception(),
                    "  In C this would be undefined behaviour; here the run ends.");
        }
        if (finding instanceof Finding.LeftTheMachine f) {
            return List.of(
                    "\"" + f.who() + "\" " + f.what(),
                    "  Java's own threads, monitors and waits are invisible to the machine: use the"
                            + " kernel's routines.");
        }
        if (finding instanceof Finding.TooManyThreads f) {
            return List.of(
                    "at "
                            + f.site()
                            + " one thread more was made than a machine has room for, which is "
                            + f.most(),
                    "  Does a loop make threads without end?");
        }
        if (finding instanceof Finding.Nondeterminism f) {
            return List.of(
                    "two executions with the same decisions differ from step " + f.step() + " on",
                    "  first:  " + f.first(),
                    "  second: " + f.second(),
                    "  Something in the program depends on time, a hash, a random number, or on an"
                            + " earlier execution.");
        }
        if (finding instanceof Finding.NothingExplored f) {
            return List.of(
                    f.why(),
                    "  No verdict can rest on that: the program has to start a thread or a user"
                            + " process.");
        }
        return explanationOfCall(finding);
    }

    private static List<String> explanationOfCall(Finding finding) {
        if (finding instanceof Finding.WrongContext f) {
            return List.of(
                    "thread \""
                            + f.thread().name()
                            + "\" called "
                            + f.routine()
                            + " at "
                            + f.site()
                            + " where it must not: "
                            + f.context(),
                    "  The routine may sleep. Do this from an ordinary thread.");
        }
        if (finding instanceof Finding.UnimplementedRoutine f) {
            return List.of(
                    "the module calls "
                            + f.routine()
                            + (f.header().isEmpty() ? "" : " of <" + f.header() + ">")
                            + " at "
                            + f.site()
                            + ", which Triptych does not have",
                    "  The nearest that it has: " + f.nearest());
        }
        if (finding instanceof Finding.Livelock f) {
            return List.of(
                    "these steps repeat and lead nowhere: " + String.join(", ", f.loop()),
                    "  The loop polls for something that nobody does any more.");
        }
        throw wordless(finding);
    }

    private static List<String> withStack(String first, List<Site> stack) {
        List<String> lines = new ArrayList<>();
        lines.add(first);
        stack.forEach(site -> lines.add("  at " + site));
        return List.copyOf(lines);
    }

    private static IllegalArgumentException wordless(Finding finding) {
        return new IllegalArgumentException(
                "a kernel tells " + finding.getClass().getSimpleName() + " in words of its own");
    }
}
