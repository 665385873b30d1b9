package triptych.linux.dialect;

import java.util.ArrayList;
import java.util.List;
import triptych.core.finding.Finding;
import triptych.core.finding.LockFacts;
import triptych.core.finding.ThreadFacts;

/** Locks in the wrong order, twice, or too long: R7 of the catalogue. */
final class LockReportTexts {
    static final String CIRCULAR = "WARNING: possible circular locking dependency detected";
    static final String RECURSIVE = "WARNING: possible recursive locking detected";
    static final String HELD_AT_EXIT = "still has locks held!";

    private LockReportTexts() {}

    static List<String> circular(Finding.LockOrderReversal finding) {
        return order(
                CIRCULAR,
                finding.thread(),
                finding.second(),
                finding.first(),
                "which lock already depends on the new lock.");
    }

    static List<String> recursive(Finding.DuplicateLock finding) {
        return order(
                RECURSIVE,
                finding.thread(),
                finding.second(),
                finding.first(),
                " May be due to missing lock nesting notation");
    }

    private static List<String> order(
            String first, ThreadFacts thread, LockFacts wanted, LockFacts held, String last) {
        return List.of(
                first,
                task(thread) + " is trying to acquire lock:",
                lock(wanted),
                "but task is already holding lock:",
                lock(held),
                last);
    }

    static List<String> heldAtExit(Finding.ExitWithLocks finding) {
        List<String> lines = new ArrayList<>();
        lines.add("WARNING: " + task(finding.thread()) + " " + HELD_AT_EXIT);
        finding.locks().forEach(held -> lines.add(lock(held)));
        return List.copyOf(lines);
    }

    static List<String> atomicSleep(Finding.SleepWithLocks finding) {
        List<String> lines = new ArrayList<>();
        lines.add("BUG: sleeping function called from invalid context at " + finding.site());
        lines.add(finding.locks().size() + " locks held by " + task(finding.thread()) + ":");
        finding.locks().forEach(held -> lines.add(lock(held)));
        return List.copyOf(lines);
    }

    /** {@code what} is what a task does that should have given them back. */
    static List<String> inHands(ThreadFacts thread, List<LockFacts> locks, String what) {
        List<String> lines = new ArrayList<>();
        lines.add("task \"" + thread.name() + "\" " + what + " with locks in its hands:");
        locks.forEach(held -> lines.add("  " + held.name() + ", taken at " + held.site()));
        return List.copyOf(lines);
    }

    private static String task(ThreadFacts thread) {
        return thread.name() + "/" + thread.pid();
    }

    private static String lock(LockFacts lock) {
        return OopsTexts.hex(lock.address()) + " (" + lock.name() + "), at: " + lock.site();
    }
}
