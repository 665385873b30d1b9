package triptych.linux.dialect;

import java.util.ArrayList;
import java.util.List;
import triptych.core.finding.Blocked;
import triptych.core.finding.WaitWords;

/**
 * Tasks that wait for ever. Linux tells of those in an uninterruptible sleep: R4 of the catalogue;
 * that an interruptible one has no end it never says.
 */
final class HungTaskTexts {
    static final WaitWords WORDS = new WaitWords(b -> "sleeps, waiting for " + b.what());

    private static final int LIMIT_SECONDS = 120;

    private HungTaskTexts() {}

    /** Who is in trouble; workers without work are not. */
    static List<Blocked> stuck(List<Blocked> all) {
        return all.stream().filter(Blocked::stuck).toList();
    }

    /** {@code khungtaskd} speaks, and then the machine itself. */
    static List<String> console(List<Blocked> blocked, List<String> machine) {
        List<String> lines = new ArrayList<>();
        blocked.stream().filter(HungTaskTexts::isHung).forEach(b -> addReport(lines, b));
        lines.addAll(machine);
        return List.copyOf(lines);
    }

    /** A sleep that is not to be broken, or a mutex: not a lock that is waited for busily. */
    private static boolean isHung(Blocked blocked) {
        return blocked.mustEnd() || !blocked.sleeps() && !blocked.object().contains("spin");
    }

    private static void addReport(List<String> lines, Blocked blocked) {
        String name = blocked.thread().name();
        long pid = blocked.thread().pid();
        lines.add(
                "INFO: task "
                        + name
                        + ":"
                        + pid
                        + " blocked for more than "
                        + LIMIT_SECONDS
                        + " seconds.");
        lines.add("\"echo 0 > /proc/sys/kernel/hung_task_timeout_secs\" disables this message.");
        lines.add("task:" + name + " state:D pid:" + pid);
        lines.add("Call Trace:");
        lines.add(" " + blocked.routine() + " at " + blocked.site());
    }

    static List<String> explanation(List<Blocked> blocked) {
        return WORDS.explanation(
                stuck(blocked),
                "  A wake-up that comes before the task has set its state is not remembered: set the"
                        + " state first, then look at the condition, then call schedule(); or wait"
                        + " for a completion, which counts. kthread_stop waits until the thread has"
                        + " ended: whatever that thread waits for must end, too.");
    }
}
