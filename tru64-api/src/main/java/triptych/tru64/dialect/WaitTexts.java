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
    public static final String ZERO_TIMEOUT =
            "thread_set_timeout(0) ends the wait at the next tick; mpsleep's 0 is no limit";
    public static final String FOREIGN_RESULT =
            "wait_result of another thread is read, which that thread's next wait overwrites";

    private WaitTexts() {}

    /** {@code end}: from where the thread cannot block on the wait any more. */
    public static String leftAsserted(String end) {
        return end + " with an asserted wait that the thread never blocked on";
    }

    public static String lockAsEvent(String lock) {
        return "the address of lock " + lock + " is an event, on which waiters for the lock wait";
    }

    public static String twoPurposes(String event, String first, String second) {
        return "event "
                + event
                + " serves two purposes: threads wait on it for \""
                + first
                + "\" and for \""
                + second
                + "\"";
    }

    public static String swallowed(String event, String taker, String other) {
        return "thread_wakeup_one of "
                + event
                + " woke "
                + taker
                + ", which went back to waiting, while "
                + other
                + " waits for ever";
    }

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
