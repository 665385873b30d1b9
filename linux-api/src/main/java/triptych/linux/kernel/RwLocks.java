package triptych.linux.kernel;

import triptych.core.lock.SimLock;
import triptych.core.machine.LockHands;
import triptych.core.machine.Machine;
import triptych.core.routine.KernelText;
import triptych.core.thread.Operation;
import triptych.core.thread.SimThread;
import triptych.linux.struct.IrqFlags;
import triptych.linux.struct.Rwlock;

/** {@code rwlock_t}: a spinlock that readers share. Each routine comes with its preempt count. */
@KernelText
public final class RwLocks {
    private final Machine machine;
    private final PreemptCount preemptCount;
    private final LocalInterrupts interrupts;
    private final Lockdep lockdep;
    private final LockMemory memory;
    private final LockHands hands;

    RwLocks(LinuxKernel kernel, Locks locks, LockMemory memory, LockHands hands) {
        this.machine = kernel.machine();
        this.preemptCount = locks.preemptCount();
        this.interrupts = locks.interrupts();
        this.lockdep = locks.lockdep();
        this.memory = memory;
        this.hands = hands;
    }

    /** {@code rwlock_init}. */
    public void init(SimThread sim, Rwlock l) {
        memory.initialise(sim, l, LockKinds.RWLOCK);
    }

    /** {@code read_lock}, {@code read_lock_bh}. */
    public void readLock(SimThread sim, Rwlock l, int count) {
        preemptCount.add(sim, count);
        SimLock lock = memory.lockIn(l, LockKinds.RWLOCK);
        lockdep.acquire(sim, lock);
        lock.standBefore(Operation.LOCK_SHARED, sim);
        hands.takeShared(sim, lock, machine.callSite());
    }

    /** {@code write_lock}, {@code write_lock_bh}. */
    public void writeLock(SimThread sim, Rwlock l, int count) {
        preemptCount.add(sim, count);
        SimLock lock = memory.lockIn(l, LockKinds.RWLOCK);
        lockdep.acquire(sim, lock);
        lock.standBefore(Operation.LOCK, sim);
        hands.take(sim, lock, machine.callSite());
    }

    /** {@code read_unlock}, {@code read_unlock_bh}. */
    public void readUnlock(SimThread sim, Rwlock l, int count) {
        SimLock lock = memory.lockIn(l, LockKinds.RWLOCK);
        lock.standBefore(Operation.UNLOCK, sim);
        if (lock.isSharedBy(sim)) {
            hands.releaseShared(sim, lock);
        } else {
            lock.touchByTry(sim);
            lockdep.notHeld(sim, lock);
        }
        preemptCount.sub(sim, count);
    }

    /** {@code write_unlock}, {@code write_unlock_bh}. */
    public void writeUnlock(SimThread sim, Rwlock l, int count) {
        SimLock lock = memory.lockIn(l, LockKinds.RWLOCK);
        lock.standBefore(Operation.UNLOCK, sim);
        if (lock.isOwnedBy(sim)) {
            hands.release(sim, lock);
        } else {
            lock.touchByTry(sim);
            lockdep.notHeld(sim, lock);
        }
        preemptCount.sub(sim, count);
    }

    /** {@code read_lock_irq}, {@code write_lock_irq}: what comes before the lock. */
    public void disableInterrupts(SimThread sim) {
        interrupts.disable(sim);
    }

    /** {@code read_lock_irqsave}, {@code write_lock_irqsave}: what comes before the lock. */
    public void saveInterrupts(SimThread sim, IrqFlags flags) {
        interrupts.save(sim, flags);
    }

    /** {@code read_unlock_irq}, {@code write_unlock_irq}: what follows the lock. */
    public void enableInterrupts(SimThread sim) {
        interrupts.enable(sim);
    }

    /** {@code read_unlock_irqrestore}, {@code write_unlock_irqrestore}: what follows the lock. */
    public void restoreInterrupts(SimThread sim, IrqFlags flags) {
        interrupts.restore(sim, flags);
    }
}
