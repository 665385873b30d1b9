package triptych.tru64.dialect;

/** Waiting and waking. */
public final class WaitTexts {
    private WaitTexts() {}

    /** Verified for Mach 3. */
    public static String alreadyAsserted(long event) {
        return "assert_wait: already asserted event 0x" + Long.toHexString(event);
    }
}
