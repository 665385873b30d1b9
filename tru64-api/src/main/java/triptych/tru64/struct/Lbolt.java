package triptych.tru64.struct;

import triptych.core.routine.KernelText;
import triptych.core.thread.SimObject;
import triptych.core.time.Clock;

/** {@code lbolt}: the lightning bolt that wakes, once a second, whoever sleeps on its address. */
@KernelText
public final class Lbolt extends SimObject {
    private final Clock clock;

    public Lbolt(Clock clock) {
        this.clock = clock;
    }

    /** Its value: ticks since the machine was started. */
    public long ticks() {
        return clock.now();
    }

    @Override
    public String label() {
        return "lbolt";
    }

    @Override
    public String pointerLabel() {
        return "&lbolt";
    }
}
