package triptych.tru64;

import triptych.core.lock.LockKind;
import triptych.core.lock.SimLock;
import triptych.core.routine.KernelText;
import triptych.core.routine.Routine;
import triptych.core.thread.Operation;
import triptych.core.thread.SimThread;
import triptych.tru64.struct.SimpleLockData;

/** {@code kern/lock.h}: simple locks. */
@KernelText
public interface SimpleLocks extends Surface {
    /** Prepares a simple lock for use. */
    @Routine(header = "kern/lock.h")
    default void simple_lock_init(SimpleLockData lock) {
        LockKind kind = new LockKind("simple lock", true, false);
        lock.become(
                new SimLock(kernel().machine().footprint(), kind, "simple lock", "simple", false));
    }

    /** Takes a simple lock; spins until it is free. */
    @Routine(header = "kern/lock.h")
    default void simple_lock(SimpleLockData lock) {
        SimThread sim = kernel().machine().running();
        lock.lock().standBefore(Operation.LOCK, sim);
        lock.lock().take(sim, kernel().machine().callSite());
    }

    /** Gives a simple lock back. */
    @Routine(header = "kern/lock.h")
    default void simple_unlock(SimpleLockData lock) {
        SimThread sim = kernel().machine().running();
        lock.lock().standBefore(Operation.UNLOCK, sim);
        lock.lock().release(sim);
    }
}
