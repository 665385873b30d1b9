package triptych.linux.kernel;

import triptych.core.lock.SimLock;
import triptych.core.machine.LockHands;
import triptych.core.machine.Machine;
import triptych.core.routine.KernelText;
import triptych.core.thread.Operation;
import triptych.core.thread.SimThread;
import triptych.linux.struct.Rwlock;

/** {@code rwlock_t}: a spinlock that readers share. */
@KernelText
public final class RwLocks {
    private final Machine machine;
    private final PreemptCount preemptCount;
    private final Lockdep lockdep;
    private final LockMemory memory;
    private final LockHands hands;

    RwLocks(LinuxKernel kernel, Locks locks, LockMemory memory, LockHands hands) {
        this.machine = kernel.machine();
        this.preemptCount = locks.preemptCount();
        this.lockdep = locks.lockdep();
        this.memory = memory;
        this.hands = hands;
    }

    /** {@code rwlock_init}. */
    public void init(SimThread sim, Rwlock l) {
        memory.initialise(sim, l, LockKinds.RWLOCK);
    }

    /** {@code read_lock}. */
    public void readLock(SimThread sim, Rwlock l) {
        SimLock lock = standBefore(sim, l, Operation.LOCK_SHARED);
        hands.takeShared(sim, lock, machine.callSite());
    }

    /** {@code write_lock}. */
    public void writeLock(SimThread sim, Rwlock l) {
        SimLock lock = standBefore(sim, l, Operation.LOCK);
        hands.take(sim, lock, machine.callSite());
    }

    private SimLock standBefore(SimThread sim, Rwlock l, Operation operation) {
        preemptCount.add(sim, PreemptCount.PREEMPT);
        SimLock lock = memory.lockIn(l, LockKinds.RWLOCK);
        lockdep.acquire(sim, lock);
        lock.standBefore(operation, sim);
        return lock;
    }

    /** {@code read_unlock}. */
    public void readUnlock(SimThread sim, Rwlock l) {
        SimLock lock = memory.lockIn(l, LockKinds.RWLOCK);
        lock.standBefore(Operation.UNLOCK, sim);
        if (lock.isSharedBy(sim)) {
            hands.releaseShared(sim, lock);
        } else {
            lock.touchByTry(sim);
            lockdep.badUnlock(sim, lock);
        }
        preemptCount.sub(sim, PreemptCount.PREEMPT);
    }

    /** {@code write_unlock}. */
    public void writeUnlock(SimThread sim, Rwlock l) {
        SimLock lock = memory.lockIn(l, LockKinds.RWLOCK);
        lock.standBefore(Operation.UNLOCK, sim);
        if (lock.isOwnedBy(sim)) {
            hands.release(sim, lock);
        } else {
            lock.touchByTry(sim);
            lockdep.badUnlock(sim, lock);
        }
        preemptCount.sub(sim, PreemptCount.PREEMPT);
    }
}
