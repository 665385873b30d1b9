package triptych.freebsd.dialect;

import java.util.ArrayList;
import java.util.List;
import triptych.core.event.Site;
import triptych.core.finding.Finding;
import triptych.core.finding.LockFacts;

/** The words of {@code subr_witness.c}. */
public final class WitnessTexts {
    private WitnessTexts() {}

    // ---- assertions ----

    public static String blockableInCriticalSection(String kind, String name, Site site) {
        return "acquiring blockable sleep lock with spinlock or critical section held ("
                + kind
                + ") "
                + name
                + " @ "
                + site;
    }

    public static String classMismatch(String type, String kind, String earlierKind) {
        return "lock (" + type + ") " + kind + " does not match earlier (" + earlierKind + ") lock";
    }

    public static String notLocked(String kind, String name, Site site) {
        return "lock (" + kind + ") " + name + " not locked @ " + site;
    }

    /** The lines before the panics {@code share->excl} and {@code excl->share}. */
    public static String[] otherModeHeld(
            boolean exclusive, String kind, String name, Site site, Site held) {
        return new String[] {
            (exclusive ? "exclusive" : "shared") + " lock of (" + kind + ") " + name + " @ " + site,
            "while " + (exclusive ? "share" : "exclusively") + " locked from " + held
        };
    }

    /** The lines before the panics {@code share->uexcl} and {@code excl->ushare}. */
    public static String[] otherModeUnlocked(
            boolean exclusive, String kind, String name, Site site, Site held) {
        return new String[] {
            (exclusive ? "exclusive" : "shared")
                    + " unlock of ("
                    + kind
                    + ") "
                    + name
                    + " @ "
                    + site,
            "while " + (exclusive ? "share" : "exclusively") + " locked from " + held
        };
    }

    /** {@code claim} is such as {@code not locked}. */
    public static String assertion(String kind, String name, String claim, Site site) {
        return "Lock (" + kind + ") " + name + " " + claim + " @ " + site + ".";
    }

    // ---- reports ----

    /** A line of a list of held locks. */
    public static String held(LockFacts lock) {
        return (lock.shared() ? "shared " : "exclusive ")
                + lock.kind()
                + " "
                + lock.name()
                + (lock.type().equals(lock.name()) ? "" : " (" + lock.type() + ")")
                + " r = "
                + lock.recursion()
                + " ("
                + address(lock.address())
                + ") locked @ "
                + lock.site();
    }

    public static List<String> sleepWithLocks(Finding.SleepWithLocks finding) {
        List<String> lines = new ArrayList<>();
        lines.add(finding.header() + " with the following non-sleepable locks held:");
        finding.locks().forEach(lock -> lines.add(held(lock)));
        return List.copyOf(lines);
    }

    public static List<String> reversal(Finding.LockOrderReversal finding) {
        return List.of(
                "lock order reversal:"
                        + (finding.remark().isEmpty() ? "" : " (" + finding.remark() + ")"),
                " 1st " + ordered(finding.first()),
                " 2nd " + ordered(finding.second()));
    }

    private static String ordered(LockFacts lock) {
        return address(lock.address())
                + " "
                + lock.name()
                + " ("
                + lock.type()
                + ", "
                + lock.kind()
                + ") @ "
                + lock.site();
    }

    public static List<String> duplicate(Finding.DuplicateLock finding) {
        return List.of(
                "acquiring duplicate lock of same type: \"" + finding.first().type() + "\"",
                " 1st " + finding.first().name() + " @ " + finding.first().site(),
                " 2nd " + finding.second().name() + " @ " + finding.second().site());
    }

    static String address(long address) {
        return "0x" + Long.toHexString(address);
    }
}
