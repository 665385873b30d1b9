package triptych.core.sched;

import triptych.core.machine.Machine;
import triptych.core.thread.SimThread;

/** Sleep that ends by time alone. */
final class Nap {
    private Nap() {}

    /** The running thread sleeps for so many ticks. */
    static void of(Machine machine, long ticks) {
        SimThread self = machine.running();
        machine.sleepQueues()
                .announce(
                        self,
                        machine.sleepQueues().channelOf(self),
                        "w",
                        machine.clock().now() + ticks,
                        false);
        machine.sleepQueues().block(self);
    }
}
