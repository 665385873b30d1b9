package triptych.tru64;

import triptych.core.lock.LockKind;
import triptych.core.lock.SimLock;
import triptych.core.routine.KernelText;
import triptych.core.routine.Routine;
import triptych.core.thread.Operation;
import triptych.core.thread.SimThread;
import triptych.tru64.struct.LockData;

/** {@code kern/lock.h}: complex locks, which block: many readers or one writer. */
@KernelText
public interface ComplexLocks extends Surface {
    /** Prepares a complex lock for use. */
    @Routine(header = "kern/lock.h")
    default void lock_init(LockData lock, boolean can_sleep) {
        LockKind kind = new LockKind("complex lock", false, true);
        lock.become(
                new SimLock(kernel().machine().footprint(), kind, "complex lock", "lock", false));
    }

    /** Takes a complex lock together with other readers. */
    @Routine(header = "kern/lock.h", sleeps = true)
    default void lock_read(LockData lock) {
        SimThread sim = kernel().machine().running();
        lock.lock().standBefore(Operation.LOCK_SHARED, sim);
        lock.lock().takeShared(sim, kernel().machine().callSite());
    }

    /** Takes a complex lock alone. */
    @Routine(header = "kern/lock.h", sleeps = true)
    default void lock_write(LockData lock) {
        SimThread sim = kernel().machine().running();
        lock.lock().standBefore(Operation.LOCK, sim);
        lock.lock().take(sim, kernel().machine().callSite());
    }

    /** Gives a complex lock back, in whichever mode it is held. */
    @Routine(header = "kern/lock.h")
    default void lock_done(LockData lock) {
        SimThread sim = kernel().machine().running();
        lock.lock().standBefore(Operation.UNLOCK, sim);
        if (lock.lock().isOwnedBy(sim)) {
            lock.lock().release(sim);
        } else {
            lock.lock().releaseShared(sim);
        }
    }
}
