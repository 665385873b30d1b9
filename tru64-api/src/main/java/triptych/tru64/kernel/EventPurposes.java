package triptych.tru64.kernel;

import triptych.core.routine.KernelText;
import triptych.core.thread.SimThread;
import triptych.core.wait.WaitChannel;
import triptych.tru64.dialect.WaitTexts;
import triptych.tru64.struct.Lbolt;
import triptych.tru64.struct.LockMemory;

/**
 * Finds an address that serves two purposes: {@code T64-EVT01}. A wait's message is its purpose, as
 * far as anybody can tell; one that has none may be for anything.
 */
@KernelText
final class EventPurposes {
    private final Tru64Kernel kernel;

    EventPurposes(Tru64Kernel kernel) {
        this.kernel = kernel;
    }

    /** A wait for {@code message} is to be asserted on {@code channel}, in the step that runs. */
    void check(WaitChannel channel, String message) {
        if (channel.identity() instanceof LockMemory lock) {
            kernel.report("T64-EVT01", WaitTexts.lockAsEvent(lock.label()));
        }
        if (message == null || message.isEmpty() || channel.identity() instanceof Lbolt) {
            return;
        }
        for (SimThread waiter : channel.waiters()) {
            String other = waiter.waitMessage();
            if (!other.isEmpty() && !other.equals(message)) {
                kernel.report("T64-EVT01", WaitTexts.twoPurposes(channel.label(), other, message));
                return;
            }
        }
    }
}
