package triptych.freebsd.kernel;

import triptych.core.event.Site;
import triptych.core.lock.SimLock;
import triptych.core.routine.KernelText;
import triptych.core.thread.HeldLock;
import triptych.core.thread.Operation;
import triptych.core.thread.SimThread;
import triptych.freebsd.dialect.LockTexts;
import triptych.freebsd.struct.LockObject;
import triptych.freebsd.struct.Mtx;

/** {@code lc_unlock} and {@code lc_lock}: locks that a wait gives up and takes again. */
@KernelText
public final class Interlocks {
    private final FreeBsdKernel kernel;
    private final Locks locks;

    Interlocks(FreeBsdKernel kernel, Locks locks) {
        this.kernel = kernel;
        this.locks = locks;
    }

    /** How a lock was held, so that it can be taken again in the same way. */
    public record Released(LockObject memory, SimLock lock, boolean shared, Site site) {
        /** What a thread stands before that takes it again. */
        public Operation operation() {
            return shared ? Operation.LOCK_SHARED : Operation.LOCK;
        }
    }

    /** Gives {@code memory}'s lock up, as part of the step that runs. */
    public Released release(SimThread td, LockObject memory) {
        SimLock lock = memory.lock();
        if (lock == null) {
            throw locks.memory().notInitialized(memory);
        }
        if (lock.kind().spins()) {
            throw kernel.panic("spin-interlock", LockTexts.SPIN_INTERLOCK);
        }
        if (memory instanceof Mtx m) {
            locks.mutexes().check(td, m, Mutexes.OWNED | Mutexes.NOTRECURSED);
        } else {
            locks.sharedExclusive(lock.kind())
                    .check(
                            td,
                            memory,
                            SharedExclusiveLocks.LOCKED | SharedExclusiveLocks.NOTRECURSED);
        }
        HeldLock hold = Witness.find(td, lock);
        if (hold.isShared()) {
            locks.hands().releaseShared(td, lock);
        } else {
            locks.hands().release(td, lock);
        }
        return new Released(memory, lock, hold.isShared(), hold.site());
    }

    /** Takes it again; the thread has stood before {@link Released#operation}. */
    public void retakeStanding(SimThread td, Released released) {
        SimLock lock = released.lock();
        if (released.memory() instanceof Mtx m) {
            locks.sleepMutexes().takeStanding(td, m, lock, 0, released.site());
        } else {
            locks.sharedExclusive(lock.kind())
                    .takeStanding(
                            td, released.memory(), lock, released.operation(), released.site());
        }
    }
}
