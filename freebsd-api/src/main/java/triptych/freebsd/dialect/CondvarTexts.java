package triptych.freebsd.dialect;

/** The words of {@code kern_condvar.c}, and of the sleep queue about condition variables. */
public final class CondvarTexts {
    public static final String QUEUE_NOT_EMPTY = "cv_destroy: associated sleep queue non-empty";
    public static final String UNLOCK_WITH_GIANT = "cv_wait_unlock cannot be used with Giant";
    public static final String OTHER_LOCK = "lock == sq->sq_lock";
    public static final String OTHER_TYPE = "(flags & SLEEPQ_TYPE) == sq->sq_type";

    private CondvarTexts() {}

    public static String noCv(String routine) {
        return "_" + routine + ": cvp NULL";
    }

    public static String noLock(String routine) {
        return "_" + routine + ": lock NULL";
    }

    /** {@code routine} is {@code sleepq_signal} or {@code sleepq_broadcast}. */
    public static String mismatch(String routine) {
        return routine + ": mismatch between sleep/wakeup and cv_*";
    }
}
