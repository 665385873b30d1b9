package triptych.core.sched;

/**
 * What a thread is to the scheduler: how it shares, and how urgent it is before it has used a
 * processor.
 *
 * <p>All kernels count on one line, so that their threads can meet on one machine: low is urgent,
 * {@link #USER} is an ordinary process of a user, below are threads of the kernel.
 *
 * @param worst as far as use makes it less urgent
 */
public record Standing(SchedulingClass kind, int urgency, int worst) {
    /** An ordinary process of a user. */
    public static final int USER = 120;

    /** The least urgent that use can make a thread. */
    public static final int WORST = 223;

    /** Between the ranks; no urgency is as far from 0. */
    private static final int RANK = 1 << 20;

    public static Standing interrupt(int urgency) {
        return new Standing(SchedulingClass.INTERRUPT, urgency, urgency);
    }

    public static Standing fifo(int urgency) {
        return new Standing(SchedulingClass.FIFO, urgency, urgency);
    }

    public static Standing fixed(int urgency) {
        return new Standing(SchedulingClass.FIXED, urgency, urgency);
    }

    public static Standing timeshare(int urgency) {
        return new Standing(SchedulingClass.TIMESHARE, urgency, Math.max(urgency, WORST));
    }

    public static Standing idle(int urgency) {
        return new Standing(SchedulingClass.IDLE, urgency, urgency);
    }

    /** Its place among all once use has made it {@code levels} less urgent; low is urgent. */
    int place(int levels) {
        int now = kind == SchedulingClass.TIMESHARE ? Math.min(worst, urgency + levels) : urgency;
        return kind.rank() * RANK + now;
    }
}
