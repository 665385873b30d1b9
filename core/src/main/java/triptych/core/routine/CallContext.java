package triptych.core.routine;

/** The contexts that a thread can be in when it calls a routine, as bits. */
public final class CallContext {
    /** An ordinary thread. */
    public static final int THREAD = 1;

    /** An interrupt thread, or a timer's handler: has a context of its own but may not sleep. */
    public static final int NO_SLEEPING = 1 << 1;

    /** The processor is not given away: a spin lock is held, or a critical section entered. */
    public static final int ATOMIC = 1 << 2;

    /** The handler of a hardware interrupt. */
    public static final int INTERRUPT = 1 << 3;

    private CallContext() {}
}
