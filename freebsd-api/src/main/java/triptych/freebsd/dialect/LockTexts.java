package triptych.freebsd.dialect;

import java.util.List;
import triptych.core.event.Site;
import triptych.core.finding.Finding;

/** The words that locks of every kind share. */
public final class LockTexts {
    public static final String SLEEPING_THREAD = "sleeping thread";
    public static final String SPIN_INTERLOCK = "spin locks can only use msleep_spin";
    public static final String SWITCH_IN_CRITICAL_SECTION =
            "mi_switch: switch in a critical section";
    public static final String CRITICAL_EXIT_UNDERFLOW = "critical_exit: td_critnest == 0";

    private LockTexts() {}

    public static String alreadyInitialized(String name, long address) {
        return "lock \"" + name + "\" " + WitnessTexts.address(address) + " already initialized";
    }

    public static String notInitialized(long address) {
        return "lock " + WitnessTexts.address(address) + " is not initialized";
    }

    /** What {@code MPASS} says. */
    public static String assertionFailed(String expression, Site site) {
        return "Assertion " + expression + " failed at " + site;
    }

    public static String sleepingProhibited(long thread, long channel) {
        return "sleepq_add: td "
                + WitnessTexts.address(thread)
                + " to sleep on wchan "
                + WitnessTexts.address(channel)
                + " with sleeping prohibited";
    }

    /** What the turnstile prints, and its panic. */
    public static List<String> sleepingOwner(Finding.SleepingOwner finding) {
        return List.of(
                "Sleeping thread (tid "
                        + finding.owner().tid()
                        + ", pid "
                        + finding.owner().pid()
                        + ") owns a non-sleepable lock",
                "panic: " + SLEEPING_THREAD);
    }
}
