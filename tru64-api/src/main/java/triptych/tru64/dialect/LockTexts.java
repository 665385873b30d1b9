package triptych.tru64.dialect;

/** Locks and the interrupt priority level. */
public final class LockTexts {
    /** Verified for Tru64 5.1B: who spins for a lock that is not given back in time. */
    public static final String LOCK_TIMEOUT = "a_lock timeout";

    /** Verified for Mach 3. */
    public static final String NOT_WRITER = "lock_set_recursive: don't have write lock";

    /** Verified for Mach 3. */
    public static final String WRONG_THREAD = "lock_clear_recursive: wrong thread";

    // ---- our words ----

    public static final String CANNOT_SLEEP =
            "lock_init with can_sleep FALSE; only TRUE is allowed";

    private LockTexts() {}

    public static String recursion(String lock) {
        return "EMU simple-lock-recursion simple_lock of "
                + lock
                + " by the thread that holds it: it spins for ever";
    }

    /** What the debug kernel of OSF's microkernel, a relative, is known to say of it. */
    public static String recursionOfOsf(long lock) {
        return "OSF MK with lock debugging: usimple_lock: lock 0x"
                + Long.toHexString(lock)
                + " already locked by current thread";
    }

    public static String notInitialized(String routine, String lock) {
        return routine + " of " + lock + ", which was not initialized";
    }

    public static String terminated(String routine, String lock) {
        return "EMU lock-terminated " + routine + " of " + lock + ", which was terminated";
    }

    public static String terminatedHeld(String routine, String lock) {
        return routine + " of " + lock + ", which is held";
    }

    public static String notHeld(String routine, String lock) {
        return routine + " of " + lock + " by a thread that does not hold it";
    }

    public static String lostByUpgrade(String routine, String lock) {
        return routine
                + " of "
                + lock
                + ", which the thread has lost: lock_read_to_write answered TRUE, it has failed";
    }

    public static String leftRecursive(String lock) {
        return "lock_done of " + lock + " before lock_clear_recursive";
    }

    public static String withSimpleLock(String routine, String lock) {
        return routine + " with simple lock " + lock + " held";
    }

    public static String atRaisedSpl(String routine) {
        return routine + " at raised interrupt priority level";
    }

    public static String whileAsserted(String routine) {
        return routine + " between assert and block, where it would assert a second wait";
    }

    public static String outOfOrder(String wanted, String held) {
        return "a lock of class " + wanted + " is taken while one of class " + held + " is held";
    }

    public static String belowMinimum(String lock, String info) {
        return lock + " is taken below the minimum interrupt priority level of class " + info;
    }

    public static String sharedBelowLevel(String lock, int held, int handlers) {
        return "simple lock "
                + lock
                + " is held at level "
                + held
                + " by a thread, and taken at level "
                + handlers
                + " by an interrupt handler, which would spin for ever on the thread's processor";
    }
}
