package triptych.linux.keventd;

/** How much of the patch's own trouble with results is emulated. */
enum ResultMode {
    /** All of it: exit values are not shifted, and keventd's children reap themselves. */
    LITERAL,
    /** Statuses arrive, so results are what the author believed them to be. */
    REPAIRED_STATUS,
    /** Results are what the comments of the header promise. */
    DOCUMENTED;

    /** Whether keventd ignores SIGCHLD, so that there is nothing to wait for. */
    boolean childrenReapThemselves() {
        return this == LITERAL;
    }

    /** The exit code of a thread whose function has returned {@code value}. */
    int exitCode(int value) {
        return this == LITERAL ? value : (value & 0xff) << 8;
    }
}
