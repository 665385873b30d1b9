package triptych.tru64.struct;

/**
 * Interrupt priority levels as numbers. That a higher one masks more is the kernel's; the numbers
 * are ours, and no module should write them.
 */
public final class SplLevel {
    public static final int NONE = 0;
    public static final int SOFTCLOCK = 1;
    public static final int NET = 2;

    /** Disks and tapes, terminals, the network's hardware. */
    public static final int DEVICES = 3;

    public static final int DEVHIGH = 4;

    /** The hardware clock, the scheduler, virtual memory. */
    public static final int CLOCK = 5;

    public static final int HIGH = 6;
    public static final int EXTREME = 7;

    private SplLevel() {}
}
