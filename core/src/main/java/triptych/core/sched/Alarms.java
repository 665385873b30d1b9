package triptych.core.sched;

/** Ticks at which something is to happen although no thread sleeps until then. */
public interface Alarms {
    /** The earliest that is still to come; {@code SimThread.NEVER} if there is none. */
    long earliest();

    /** Whether some of it is to happen in text that is gone: then time must not stop before. */
    boolean leadIntoGoneText();

    /** Time has come to {@code now}; called within the step in which it passes. */
    void ring(long now);
}
