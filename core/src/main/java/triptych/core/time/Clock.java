package triptych.core.time;

/** The machine's clock, in ticks since it was started. */
public final class Clock {
    private final int hz;
    private long now;

    public Clock(int hz) {
        this.hz = hz;
    }

    /** Ticks per second. */
    public int hz() {
        return hz;
    }

    /** Ticks since start. */
    public long now() {
        return now;
    }

    /** Moves forward to {@code tick}; never back. */
    public void advanceTo(long tick) {
        if (tick > now) {
            now = tick;
        }
    }
}
