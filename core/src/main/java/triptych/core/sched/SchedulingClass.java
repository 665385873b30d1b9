package triptych.core.sched;

/** How a thread shares the processors with others. */
public enum SchedulingClass {
    /** What an interrupt brings: before everybody else, at once, until it stops by itself. */
    INTERRUPT(0, false),
    /** Of fixed urgency, until it stops by itself. */
    FIFO(1, false),
    /** Of fixed urgency, in turn with its equals. */
    FIXED(1, true),
    /** The less urgent the more it has used processors of late; in turn with its equals. */
    TIMESHARE(1, true),
    /** Only while nobody of another class could step; in turn with its equals. */
    IDLE(2, true);

    private final int rank;
    private final boolean takesTurns;

    SchedulingClass(int rank, boolean takesTurns) {
        this.rank = rank;
        this.takesTurns = takesTurns;
    }

    /** Every thread of a lower rank is more urgent, whatever the numbers. */
    int rank() {
        return rank;
    }

    /** Whether its time on a processor ends while equals wait. */
    boolean takesTurns() {
        return takesTurns;
    }
}
