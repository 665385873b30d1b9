package triptych.linux.keventd;

/**
 * What a new task inherits from the one that forks it.
 *
 * @param cpu the processor that it is bound to
 * @param nice its niceness
 * @param flags bits {@code PF_*} of 2.6.0
 * @param ignoresChildren whether it ignores SIGCHLD, so that its children reap themselves
 */
public record Environment(int cpu, int nice, int flags, boolean ignoresChildren) {
    /** Needed for input and output to the swap device. */
    public static final int PF_IOTHREAD = 0x00008000;

    static final Environment OF_USERS = new Environment(0, 0, 0, false);

    static Environment ofKeventd(int cpu, boolean ignoresChildren) {
        return new Environment(cpu, -10, PF_IOTHREAD, ignoresChildren);
    }

    Environment on(int newCpu) {
        return new Environment(newCpu, nice, flags, ignoresChildren);
    }
}
