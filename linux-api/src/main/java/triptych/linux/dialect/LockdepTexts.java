package triptych.linux.dialect;

import java.util.ArrayList;
import java.util.List;
import triptych.core.event.Site;
import triptych.core.finding.LockFacts;
import triptych.core.lock.OrderNode;
import triptych.linux.struct.TaskStruct;

/** lockdep and the checks of {@code DEBUG_MUTEXES}: R7 of the catalogue. */
public final class LockdepTexts {
    private static final int LOCK_BYTES = 0x40;
    private static final String SCENARIO = " Possible unsafe locking scenario:";

    private LockdepTexts() {}

    /** {@code DEBUG_LOCKS_WARN_ON}. */
    public static String warnOn(String condition) {
        return "DEBUG_LOCKS_WARN_ON(" + condition + ")";
    }

    /** R7a; {@code chain} leads from the wanted class to the one that is held. */
    public static String circular(
            TaskStruct task, LockFacts wanted, LockFacts held, List<OrderNode.Edge> chain) {
        List<String> lines = new ArrayList<>();
        lines.add("WARNING: possible circular locking dependency detected");
        acquiring(lines, task, wanted, held);
        lines.add("which lock already depends on the new lock.");
        lines.add("the existing dependency chain (in reverse order) is:");
        for (int i = chain.size() - 1; i >= 0; i--) {
            OrderNode.Edge edge = chain.get(i);
            lines.add("-> #" + (i + 1) + " (" + edge.to().type() + "), at: " + edge.site());
        }
        lines.add("-> #0 (" + wanted.type() + "), at: " + wanted.site());
        lines.add(SCENARIO);
        lines.add("       CPU0                    CPU1");
        lines.add("       ----                    ----");
        lines.add("  lock(" + held.type() + ");");
        lines.add("                               lock(" + wanted.type() + ");");
        lines.add("                               lock(" + held.type() + ");");
        lines.add("  lock(" + wanted.type() + ");");
        lines.add(" *** DEADLOCK ***");
        return String.join("\n", lines);
    }

    /** R7b. */
    public static String recursive(TaskStruct task, LockFacts wanted, LockFacts held) {
        List<String> lines = new ArrayList<>();
        lines.add("WARNING: possible recursive locking detected");
        acquiring(lines, task, wanted, held);
        lines.add(SCENARIO);
        lines.add("       CPU0");
        lines.add("       ----");
        lines.add("  lock(" + held.type() + ");");
        lines.add("  lock(" + wanted.type() + ");");
        lines.add(" *** DEADLOCK ***");
        lines.add(" May be due to missing lock nesting notation");
        return String.join("\n", lines);
    }

    private static void acquiring(
            List<String> lines, TaskStruct task, LockFacts wanted, LockFacts held) {
        lines.add(who(task) + " is trying to acquire lock:");
        lines.add(lock(wanted));
        lines.add("but task is already holding lock:");
        lines.add(lock(held));
    }

    /** R7c. */
    public static String locksHeld(TaskStruct task, List<String> heldLocks) {
        return "WARNING: " + who(task) + " still has locks held!\n" + String.join("\n", heldLocks);
    }

    /** R7f. */
    public static String heldLockFreed(TaskStruct task, long address, LockFacts lock) {
        return String.format(
                "WARNING: held lock freed!\n%s is freeing memory %016x-%016x,"
                        + " with a lock still held there!\n%s",
                who(task), address, address + LOCK_BYTES - 1, lock(lock));
    }

    /** R7g. */
    public static String badUnlock(
            TaskStruct task, String lock, Site site, List<String> heldLocks) {
        return "WARNING: bad unlock balance detected!\n"
                + who(task)
                + " is trying to release lock ("
                + lock
                + ") at:\n"
                + site
                + "\nbut there are no more locks to release!\n"
                + String.join("\n", heldLocks);
    }

    /** What a task holds, oldest first. */
    public static List<String> heldLocks(TaskStruct task, List<LockFacts> locks) {
        if (locks.isEmpty()) {
            return List.of("no locks held by " + who(task) + ".");
        }
        List<String> lines = new ArrayList<>();
        lines.add(
                locks.size()
                        + (locks.size() == 1 ? " lock" : " locks")
                        + " held by "
                        + who(task)
                        + ":");
        for (int i = 0; i < locks.size(); i++) {
            lines.add(" #" + i + ": " + lock(locks.get(i)));
        }
        return lines;
    }

    private static String lock(LockFacts lock) {
        return String.format(
                "%016x (%s), %s, at: %s", lock.address(), lock.name(), lock.kind(), lock.site());
    }

    static String who(TaskStruct task) {
        return task.comm() + "/" + task.pidNumber();
    }
}
