package triptych.freebsd.struct;

/** What a process wants done about a signal; what {@code sigaction(2)} sets. */
public enum SignalAction {
    /** {@code SIG_DFL}: it ends the process, or is ignored; that depends on the signal. */
    DEFAULT,
    /** {@code SIG_IGN}. */
    IGNORED,
    /** A handler without {@code SA_RESTART}: what it interrupts answers {@code EINTR}. */
    CAUGHT,
    /** A handler with {@code SA_RESTART}: what it interrupts is made again. */
    CAUGHT_AND_RESTARTED
}
