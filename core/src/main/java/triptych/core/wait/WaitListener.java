package triptych.core.wait;

import triptych.core.thread.SimThread;
import triptych.core.thread.WakeReason;

/** Hears what becomes of waiting threads. */
public interface WaitListener {
    /** Hears nothing. */
    WaitListener DEAF =
            new WaitListener() {
                @Override
                public void announced(SimThread thread, WaitChannel channel) {}

                @Override
                public void fellAsleep(SimThread thread) {}

                @Override
                public void woke(SimThread thread, WakeReason reason, SimThread by) {}
            };

    /** {@code thread} is on the queue of {@code channel} and still runs. */
    void announced(SimThread thread, WaitChannel channel);

    /** {@code thread} gives up the processor. */
    void fellAsleep(SimThread thread);

    /** {@code thread}'s wait is over; {@code by} is null when time ended it. */
    void woke(SimThread thread, WakeReason reason, SimThread by);
}
