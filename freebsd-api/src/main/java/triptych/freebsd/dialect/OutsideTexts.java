package triptych.freebsd.dialect;

import java.util.ArrayList;
import java.util.List;
import triptych.core.event.Site;
import triptych.core.finding.Finding;

/** What only a simulation can meet; no kernel has words for it, so these are Triptych's own. */
final class OutsideTexts {
    private OutsideTexts() {}

    static String title(Finding.ModuleThrew finding) {
        return "triptych: the module threw " + finding.exception();
    }

    static List<String> console(Finding.ModuleThrew finding) {
        return withStack(
                "triptych: thread \"" + finding.thread().name() + "\" threw " + finding.exception(),
                finding.stack());
    }

    static List<String> explanation(Finding.ModuleThrew finding) {
        return List.of(
                "code of the module threw a Java exception that it did not catch: "
                        + finding.exception(),
                "  In C this would be undefined behaviour; here the run ends.");
    }

    static String title(Finding.LeftTheMachine finding) {
        return "triptych: the module left the simulated machine: " + finding.what();
    }

    static List<String> console(Finding.LeftTheMachine finding) {
        return withStack(
                "triptych: \"" + finding.thread() + "\" " + finding.what(), finding.stack());
    }

    static List<String> explanation(Finding.LeftTheMachine finding) {
        return List.of(
                "\"" + finding.thread() + "\" " + finding.what(),
                "  Java's own threads, monitors and waits are invisible to the machine: use the"
                        + " kernel's routines.");
    }

    static String title(Finding.TooManyThreads finding) {
        return "triptych: more than " + finding.most() + " threads";
    }

    static List<String> explanation(Finding.TooManyThreads finding) {
        return List.of(
                "at "
                        + finding.site()
                        + " one thread more was made than a machine has room for, which is "
                        + finding.most(),
                "  Does a loop make threads without end?");
    }

    static String title(Finding.Nondeterminism finding) {
        return "triptych: the program is not deterministic";
    }

    static List<String> explanation(Finding.Nondeterminism finding) {
        return List.of(
                "two executions with the same decisions differ from step " + finding.step() + " on",
                "  first:  " + finding.first(),
                "  second: " + finding.second(),
                "  Something in the program depends on time, a hash, a random number, or on an"
                        + " earlier execution.");
    }

    static String title(Finding.NothingExplored finding) {
        return "triptych: nothing was explored";
    }

    static List<String> explanation(Finding.NothingExplored finding) {
        return List.of(
                finding.why(),
                "  No verdict can rest on that: the program has to start a thread or a user"
                        + " process.");
    }

    private static List<String> withStack(String first, List<Site> stack) {
        List<String> lines = new ArrayList<>();
        lines.add(first);
        stack.forEach(site -> lines.add("  at " + site));
        return List.copyOf(lines);
    }
}
