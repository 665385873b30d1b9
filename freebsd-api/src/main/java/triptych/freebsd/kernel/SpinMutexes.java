package triptych.freebsd.kernel;

import triptych.core.lock.SimLock;
import triptych.core.machine.LockHands;
import triptych.core.routine.KernelText;
import triptych.core.thread.Operation;
import triptych.core.thread.SimThread;
import triptych.freebsd.dialect.MutexTexts;
import triptych.freebsd.struct.Mtx;

/** Mutexes of kind {@code MTX_SPIN}: holding or wanting one is a critical section. */
@KernelText
public final class SpinMutexes {
    private final FreeBsdKernel kernel;
    private final Mutexes mutexes;
    private final CriticalSections critical;
    private final LockHands hands;

    SpinMutexes(FreeBsdKernel kernel, Mutexes mutexes, Locks locks) {
        this.kernel = kernel;
        this.mutexes = mutexes;
        this.critical = locks.critical();
        this.hands = locks.hands();
    }

    /** {@code mtx_lock_spin}. */
    public void lock(SimThread td, Mtx m, int opts) {
        SimLock lock = mutexes.lockFor("mtx_lock_spin", LockKinds.SPIN_MUTEX, m);
        if (lock.isOwnedBy(td)) {
            if (!lock.isRecursable() && (opts & Mutexes.RECURSE) == 0) {
                throw kernel.panic(
                        "mutex-recursed",
                        MutexTexts.spinRecursed(lock.name(), mutexes.callSite()),
                        "first taken at " + Witness.find(td, lock).site());
            }
            critical.enter(td);
            lock.takeAgain();
            return;
        }
        critical.enter(td);
        lock.standBefore(Operation.LOCK, td);
        mutexes.requireAlive("mtx_lock_spin", lock);
        hands.take(td, lock, mutexes.callSite());
    }

    /** {@code mtx_unlock_spin}. */
    public void unlock(SimThread td, Mtx m) {
        SimLock lock = mutexes.lockFor("mtx_unlock_spin", LockKinds.SPIN_MUTEX, m);
        if (!lock.isOwnedBy(td) || lock.recursion() == 0) {
            lock.standBefore(Operation.UNLOCK, td);
        }
        mutexes.requireAlive("mtx_unlock_spin", lock);
        if (!lock.isOwnedBy(td)) {
            throw mutexes.notOwned(td, lock);
        }
        hands.release(td, lock);
        critical.exit(td);
    }

    /** {@code mtx_trylock_spin}. */
    public int tryLock(SimThread td, Mtx m, int opts) {
        SimLock lock = mutexes.lockFor("mtx_trylock_spin", LockKinds.SPIN_MUTEX, m);
        if ((opts & Mutexes.RECURSE) != 0) {
            throw kernel.panic(
                    "spin-trylock-recurse",
                    MutexTexts.spinTryRecurse(lock.name(), mutexes.callSite()));
        }
        lock.standBefore(Operation.TRY_LOCK, td);
        lock.touchByTry(td);
        mutexes.requireAlive("mtx_trylock_spin", lock);
        if (lock.isHeld()) {
            return 0;
        }
        critical.enter(td);
        hands.take(td, lock, mutexes.callSite());
        return 1;
    }
}
