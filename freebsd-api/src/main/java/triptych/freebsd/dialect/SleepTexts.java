package triptych.freebsd.dialect;

/** The words of {@code kern_synch.c} and {@code subr_sleepqueue.c}. */
public final class SleepTexts {
    public static final String WITHOUT_LOCK = "sleeping without a lock";
    public static final String NULL_IDENT = "_sleep: NULL ident";
    public static final String PDROP = "PDROP requires a non-Giant lock";
    public static final String NEGATIVE_PAUSE = "pause_sbt: timeout must be >= 0";

    private SleepTexts() {}

    /** {@code routine} is {@code sleepq_signal} or {@code sleepq_broadcast}. */
    public static String nullChannel(String routine) {
        return routine + ": invalid NULL wait channel";
    }
}
