package triptych.tru64.dialect;

/** {@code mpsleep}, in our words. */
public final class SleepTexts {
    public static final String NULL_CHANNEL =
            "mpsleep on a null channel asserts no wait and only yields";
    public static final String LOCK_TYPE =
            "mpsleep with a lock needs exactly one of MS_LOCK_SIMPLE, MS_LOCK_READ, MS_LOCK_WRITE,"
                    + " the one that fits";
    public static final String NOT_HELD = "mpsleep with a lock that the caller does not hold";
    public static final String BOTH_RELOCKS =
            "mpsleep with MS_LOCK_NO_RELOCK and MS_LOCK_ON_ERROR, which no manual explains";

    private SleepTexts() {}

    public static String busyLoop(int failures) {
        return "mpsleep with PCATCH failed "
                + failures
                + " times in a row for a signal that stays pending: its result is ignored";
    }
}
