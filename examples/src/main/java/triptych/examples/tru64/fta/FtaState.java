package triptych.examples.tru64.fta;

/** Where the driver is; the names with {@code PI_} are the manual's. */
public enum FtaState {
    /** Not configured. */
    DOWN,
    PI_OPERATIONAL,
    /** The adapter has failed, and the recovery thread is to reset it, or does so. */
    RECOVERING,
    PI_SHUTDOWN
}
