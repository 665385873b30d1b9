package triptych.freebsd.dialect;

import java.util.ArrayList;
import java.util.List;
import triptych.core.finding.Blocked;
import triptych.core.finding.Finding;

/**
 * Threads that wait for ever. A real kernel prints nothing then: these words are Triptych's own.
 */
final class DeadlockTexts {
    private DeadlockTexts() {}

    static String title(Finding.Deadlock finding) {
        return "deadlock: " + who(finding.blocked());
    }

    static String title(Finding.Hang finding) {
        return "hang: " + who(finding.blocked());
    }

    static String title(Finding.Livelock finding) {
        return "livelock: " + String.join(", ", finding.loop());
    }

    private static String who(List<Blocked> blocked) {
        List<String> words = new ArrayList<>();
        blocked.forEach(b -> words.add(b.thread().name() + " waits for " + what(b)));
        return String.join("; ", words);
    }

    private static String what(Blocked blocked) {
        if (blocked.sleeps()) {
            return "\"" + blocked.what() + "\"";
        }
        return (blocked.object() + " " + blocked.what()).strip();
    }

    static List<String> console(Finding.Deadlock finding) {
        List<String> lines = new ArrayList<>();
        lines.add("triptych: deadlock: nothing can run any more, and somebody still waits");
        addBlocked(lines, finding.blocked());
        return List.copyOf(lines);
    }

    static List<String> console(Finding.Hang finding) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "triptych: hang: somebody waits for ever while others run, tick "
                        + finding.ticks());
        addBlocked(lines, finding.blocked());
        lines.add("  still running: " + String.join(", ", finding.running()));
        return List.copyOf(lines);
    }

    static List<String> console(Finding.Livelock finding) {
        List<String> lines = new ArrayList<>();
        lines.add("triptych: livelock: no end after " + finding.steps() + " steps; the loop is");
        finding.loop().forEach(step -> lines.add("  " + step));
        return List.copyOf(lines);
    }

    private static void addBlocked(List<String> lines, List<Blocked> blocked) {
        blocked.forEach(b -> lines.add("  " + line(b)));
    }

    private static String line(Blocked blocked) {
        String where =
                blocked.routine().isEmpty()
                        ? ""
                        : ", in " + blocked.routine() + " called at " + blocked.site();
        String thread = "thread \"" + blocked.thread().name() + "\"";
        if (blocked.sleeps()) {
            return thread
                    + " sleeps on "
                    + blocked.object()
                    + ", wmesg \""
                    + blocked.what()
                    + "\""
                    + where;
        }
        String holder =
                blocked.holder() == null
                        ? ""
                        : ", which thread \"" + blocked.holder().name() + "\" holds";
        return thread + " waits for " + what(blocked) + holder + where;
    }

    static List<String> explanation(List<Blocked> blocked) {
        List<String> lines = new ArrayList<>();
        lines.add("nobody is left who would end these waits:");
        addBlocked(lines, blocked);
        if (blocked.stream().anyMatch(Blocked::sleeps)) {
            lines.add(
                    "  A wakeup that comes before the sleep is not remembered: the condition must"
                            + " be set, and the sleep entered, under one lock. The channel must be"
                            + " the one that is woken: kthread_exit wakes the struct thread,"
                            + " kproc_exit the struct proc.");
        }
        if (blocked.stream().anyMatch(b -> b.holder() != null)) {
            lines.add(
                    "  Who holds a lock must be able to go on without anything that those who wait"
                            + " for the lock have to do.");
        }
        return List.copyOf(lines);
    }

    static List<String> explanation(Finding.Livelock finding) {
        return List.of(
                "these steps repeat and lead nowhere: " + String.join(", ", finding.loop()),
                "  The loop polls for something that nobody does any more.");
    }
}
