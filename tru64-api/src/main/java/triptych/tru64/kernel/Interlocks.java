package triptych.tru64.kernel;

import triptych.core.event.Site;
import triptych.core.lock.SimLock;
import triptych.core.routine.KernelText;
import triptych.core.thread.HeldLock;
import triptych.core.thread.Operation;
import triptych.core.thread.SimThread;
import triptych.tru64.struct.LockData;
import triptych.tru64.struct.SimpleLockData;

/** Locks that a wait gives up and takes again in the same mode. */
@KernelText
public final class Interlocks {
    /** A lock as it was held before the wait. */
    public record Released(SimLock lock, boolean shared, Site site) {
        private Operation operation() {
            return shared ? Operation.LOCK_SHARED : Operation.LOCK;
        }
    }

    Interlocks() {}

    /** The lock in {@code memory}; null if there is none. */
    public SimLock lockOf(Object memory) {
        if (memory instanceof SimpleLockData simple) {
            return simple.lock();
        }
        return memory instanceof LockData complex ? complex.lock() : null;
    }

    /** Gives {@code lock} up within the step that runs; null if {@code sim} does not hold it. */
    public Released release(SimThread sim, SimLock lock) {
        HeldLock hold = holdOf(sim, lock);
        if (hold == null) {
            return null;
        }
        if (hold.isShared()) {
            lock.releaseShared(sim);
        } else {
            lock.release(sim);
        }
        return new Released(lock, hold.isShared(), hold.site());
    }

    /** Takes it again, once it is free. */
    public void retake(SimThread sim, Released released) {
        SimLock lock = released.lock();
        lock.standBefore(released.operation(), sim);
        if (released.shared()) {
            lock.takeShared(sim, released.site());
        } else {
            lock.take(sim, released.site());
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
