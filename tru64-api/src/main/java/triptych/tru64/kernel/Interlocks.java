package triptych.tru64.kernel;

import triptych.core.event.Site;
import triptych.core.lock.SimLock;
import triptych.core.machine.LockHands;
import triptych.core.routine.KernelText;
import triptych.core.thread.HeldLock;
import triptych.core.thread.SimThread;
import triptych.tru64.struct.LockMemory;

/** Locks that a wait gives up and takes again in the same mode. */
@KernelText
public final class Interlocks {
    /** A lock as it was held before the wait. */
    public record Released(SimLock lock, boolean shared, Site site) {}

    private final Tru64Kernel kernel;
    private final LockHands hands;

    Interlocks(Tru64Kernel kernel) {
        this.kernel = kernel;
        this.hands = new LockHands(kernel.machine());
    }

    /** The lock in {@code memory}; null if there is none. */
    public SimLock lockOf(Object memory) {
        return memory instanceof LockMemory made ? made.lock() : null;
    }

    /** Gives {@code lock} up within the step that runs; null if {@code sim} does not hold it. */
    public Released release(SimThread sim, SimLock lock) {
        HeldLock hold = holdOf(sim, lock);
        if (hold == null) {
            return null;
        }
        if (hold.isShared()) {
            hands.releaseShared(sim, lock);
        } else {
            hands.release(sim, lock);
        }
        return new Released(lock, hold.isShared(), hold.site());
    }

    /** Takes it again for {@code routine}, once it is free. */
    void retake(SimThread sim, Released released, String routine) {
        if (released.lock().kind().spins()) {
            kernel.simpleLocks().spinFor(sim, released.lock(), released.site(), routine);
        } else {
            kernel.complexLocks().retake(sim, released, routine);
        }
    }

    /** How {@code sim} holds {@code lock}; null if it does not. */
    public HeldLock holdOf(SimThread sim, SimLock lock) {
        for (HeldLock hold : sim.held()) {
            if (hold.lock() == lock) {
                return hold;
            }
        }
        return null;
    }
}
