package triptych.freebsd.dialect;

import java.util.ArrayList;
import java.util.List;
import triptych.core.finding.Finding;
import triptych.core.finding.LockFacts;

/** Why findings about held locks are wrong. */
final class LockExplanations {
    private LockExplanations() {}

    static List<String> of(Finding.SleepWithLocks finding) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "thread \""
                        + finding.thread().name()
                        + "\" may sleep at "
                        + finding.site()
                        + " while it holds");
        addLocks(lines, finding.locks());
        lines.add(
                "  A mutex must not be held across a sleep: whoever wants it meanwhile finds its"
                        + " owner asleep, which is the panic `sleeping thread'. Only the lock that"
                        + " is given to the sleep routine is released.");
        return List.copyOf(lines);
    }

    static List<String> of(Finding.SleepingOwner finding) {
        return List.of(
                "thread \""
                        + finding.waiter().name()
                        + "\" wants "
                        + finding.lock().name()
                        + " at "
                        + finding.site()
                        + ", but its owner, thread \""
                        + finding.owner().name()
                        + "\", is asleep",
                "  It took the lock at "
                        + finding.lock().site()
                        + " and went to sleep with it in its hands.");
    }

    static List<String> of(Finding.ExitWithLocks finding) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "thread \""
                        + finding.thread().name()
                        + "\" leaves at "
                        + finding.site()
                        + " with locks in its hands");
        addLocks(lines, finding.locks());
        lines.add("  Nobody else can release them.");
        return List.copyOf(lines);
    }

    static List<String> of(Finding.LockOrderReversal finding) {
        return List.of(
                finding.second().name()
                        + " is wanted at "
                        + finding.site()
                        + " while "
                        + finding.first().name()
                        + " is held, taken at "
                        + finding.first().site(),
                whyReversed(finding));
    }

    private static String whyReversed(Finding.LockOrderReversal finding) {
        if (!finding.remark().isEmpty()) {
            return "  This order is never right: " + finding.remark() + ".";
        }
        String established =
                finding.established().isEmpty() ? "" : " (" + finding.established() + ")";
        return "  Elsewhere they are taken the other way round"
                + established
                + ": two threads that do so at the same time wait for each other.";
    }

    static List<String> of(Finding.DuplicateLock finding) {
        return List.of(
                "two locks of type "
                        + finding.first().type()
                        + " are held together, which no order rules",
                "  Give them types of their own, or MTX_DUPOK if an order is kept otherwise.");
    }

    private static void addLocks(List<String> lines, List<LockFacts> locks) {
        locks.forEach(lock -> lines.add("  " + lock.name() + ", taken at " + lock.site()));
    }
}
