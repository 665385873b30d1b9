package triptych.tru64.dialect;

/** Waiting and waking. Only the words of {@link #alreadyAsserted} are a kernel's own. */
public final class WaitTexts {
    public static final String ASSERTED_OVER_EVENT_0 =
            "a wait is asserted while one for event 0 is pending, which the kernel does not notice";
    public static final String NEGATIVE_TIMEOUT = "thread_set_timeout with a negative interval";
    public static final String TIMEOUT_WITHOUT_ASSERT =
            "thread_set_timeout without an asserted wait sets no timer";
    public static final String TIMEOUT_TWICE =
            "thread_set_timeout twice in one wait links the timer into its list twice";
    public static final String LEFT_ASSERTED =
            "a thread ends with an asserted wait that it never blocked on";
    public static final String FOREIGN_RESULT =
            "wait_result of another thread is read, which that thread's next wait overwrites";

    private WaitTexts() {}

    /** Verified for Mach 3. */
    public static String alreadyAsserted(long event) {
        return "assert_wait: already asserted event 0x" + Long.toHexString(event);
    }
}
