package triptych.core.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Threads that wait for ever: what is the same under every kernel. */
public final class WaitWords {
    private final Function<Blocked, String> sleeping;

    /** {@code sleeping} says, of a thread that sleeps, on what and why. */
    public WaitWords(Function<Blocked, String> sleeping) {
        this.sleeping = sleeping;
    }

    /** Who waits for what, in one line. */
    public static String title(String what, List<Blocked> blocked) {
        List<String> words = new ArrayList<>();
        blocked.forEach(b -> words.add(b.thread().name() + " waits for " + wanted(b)));
        return what + ": " + String.join("; ", words);
    }

    private static String wanted(Blocked blocked) {
        if (blocked.sleeps()) {
            return "\"" + blocked.what() + "\"";
        }
        return (blocked.object() + " " + blocked.what()).strip();
    }

    /** A line of Triptych's own, and one for each that waits. */
    public List<String> console(Finding.Deadlock finding) {
        List<String> lines = new ArrayList<>();
        lines.add(
                MachineWords.OURS + "deadlock: nothing can run any more, and somebody still waits");
        lines.addAll(lines(finding.blocked()));
        return lines;
    }

    /** A line of Triptych's own, one for each that waits, and who runs. */
    public List<String> console(Finding.Hang finding) {
        List<String> lines = new ArrayList<>();
        lines.add(
                MachineWords.OURS
                        + "hang: somebody waits for ever while others run, tick "
                        + finding.ticks());
        lines.addAll(lines(finding.blocked()));
        lines.add("  still running: " + String.join(", ", finding.running()));
        return lines;
    }

    /** Who waits; then {@code aboutSleep}, if anybody sleeps, and what is always true of locks. */
    public List<String> explanation(List<Blocked> blocked, String aboutSleep) {
        List<String> lines = new ArrayList<>();
        lines.add("nobody is left who would end these waits:");
        lines.addAll(lines(blocked));
        if (blocked.stream().anyMatch(Blocked::sleeps)) {
            lines.add(aboutSleep);
        }
        if (blocked.stream().anyMatch(b -> b.holder() != null)) {
            lines.add(
                    "  Who holds a lock must be able to go on without anything that those who wait"
                            + " for the lock have to do.");
        }
        return lines;
    }

    private List<String> lines(List<Blocked> blocked) {
        return blocked.stream().map(b -> "  " + line(b)).toList();
    }

    private String line(Blocked blocked) {
        String where =
                blocked.routine().isEmpty()
                        ? ""
                        : ", in " + blocked.routine() + " called at " + blocked.site();
        String thread = "thread \"" + blocked.thread().name() + "\" ";
        if (blocked.sleeps()) {
            return thread + sleeping.apply(blocked) + where;
        }
        String holder =
                blocked.holder() == null
                        ? ""
                        : ", which thread \"" + blocked.holder().name() + "\" holds";
        return thread + "waits for " + wanted(blocked) + holder + where;
    }
}
