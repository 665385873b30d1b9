package triptych.tru64.dialect;

/** The start and the end of threads, in our words. */
public final class ThreadTexts {
    public static final String RETURNED =
            "EMU returned-from-thread a start routine has returned, and there is nothing to return to";
    public static final String RETURNED_TERMINATED =
            "the thread has terminated itself and returns instead of calling thread_halt_self";
    public static final String WAITS_TERMINATED =
            "the thread has terminated itself and waits instead of calling thread_halt_self";
    public static final String NOTHING_POSTED =
            "EMU halt-self-unasked thread_halt_self without thread_terminate before it";

    private ThreadTexts() {}

    public static String priority(int pri, int lowest) {
        return "kernel_isrthread with priority " + pri + ", which is not within 0 to " + lowest;
    }

    public static String stale(String routine, String thread) {
        return routine + " of STALE_THREAD " + thread + ": its memory was given back";
    }

    public static String notHonoured(String thread, int waits) {
        return "TERMINATE_NOT_HONOURED: "
                + thread
                + " is to end, and waits again although "
                + waits
                + " of its waits were broken";
    }

    public static String leftLocked(String thread, String lock) {
        return thread + " ends and keeps " + lock + ", which nobody will give back";
    }
}
