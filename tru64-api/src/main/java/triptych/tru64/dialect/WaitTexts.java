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

    public static String lost(String waker, String waiter, String event) {
        return waker
                + " woke "
                + event
                + " before "
                + waiter
                + " waited for it, which it does for ever";
    }

    public static String neverWaitedFor(String waker, String event) {
        return waker + " woke " + event + ", but the thread that was to wait for it was never made";
    }

    public static String unconditional(String event) {
        return "the thread waits for " + event + " again without a look at why it was woken";
    }

    public static String unreadTimeout(String event) {
        return "the timer ended a wait for " + event + ", and wait_result was not read";
    }

    /** Verified for Mach 3. */
    public static String alreadyAsserted(long event) {
        return "assert_wait: already asserted event 0x" + Long.toHexString(event);
    }
}
