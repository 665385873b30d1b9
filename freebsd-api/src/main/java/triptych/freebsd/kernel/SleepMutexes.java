package triptych.freebsd.kernel;

import triptych.core.event.Site;
import triptych.core.lock.SimLock;
import triptych.core.machine.LockHands;
import triptych.core.routine.KernelText;
import triptych.core.thread.Operation;
import triptych.core.thread.SimThread;
import triptych.freebsd.dialect.MutexTexts;
import triptych.freebsd.struct.Mtx;

/** Mutexes of kind {@code MTX_DEF}: who finds one taken blocks on its turnstile. */
@KernelText
public final class SleepMutexes {
    private final FreeBsdKernel kernel;
    private final Mutexes mutexes;
    private final Witness witness;
    private final Turnstiles turnstiles;
    private final LockHands hands;

    SleepMutexes(FreeBsdKernel kernel, Mutexes mutexes, Locks locks) {
        this.kernel = kernel;
        this.mutexes = mutexes;
        this.witness = locks.witness();
        this.turnstiles = locks.turnstiles();
        this.hands = locks.hands();
    }

    /** {@code mtx_lock}. */
    public void lock(SimThread td, Mtx m, int opts) {
        SimLock lock = mutexes.lockFor("mtx_lock", LockKinds.SLEEP_MUTEX, m);
        if (lock.isOwnedBy(td)) {
            recurse(td, lock, opts);
            return;
        }
        turnstiles.standBefore(td, lock, Operation.LOCK);
        takeStanding(td, m, lock, opts, mutexes.callSite());
    }

    private void recurse(SimThread td, SimLock lock, int opts) {
        witness.checkMayBlock(td, lock);
        if (!mayRecurse(lock, opts)) {
            throw kernel.panic(
                    "mutex-recursed",
                    MutexTexts.sleepRecursed(lock.name(), mutexes.callSite()),
                    "first taken at " + Witness.find(td, lock).site());
        }
        lock.takeAgain();
    }

    private static boolean mayRecurse(SimLock lock, int opts) {
        return lock.isRecursable() || (opts & Mutexes.RECURSE) != 0;
    }

    /** The part of {@code mtx_lock} that follows the stop before the lock. */
    void takeStanding(SimThread td, Mtx m, SimLock lock, int opts, Site site) {
        mutexes.requireAlive("mtx_lock", lock);
        witness.checkOrder(td, lock, true, ((m.options() | opts) & Mutexes.DUPOK) != 0);
        turnstiles.refuseSleepingOwner(td, lock);
        hands.take(td, lock, site);
    }

    /** {@code mtx_unlock}. */
    public void unlock(SimThread td, Mtx m) {
        SimLock lock = mutexes.lockFor("mtx_unlock", LockKinds.SLEEP_MUTEX, m);
        // Only the last level can be seen by others.
        if (!lock.isOwnedBy(td) || lock.recursion() == 0) {
            lock.standBefore(Operation.UNLOCK, td);
        }
        mutexes.requireAlive("mtx_unlock", lock);
        if (!lock.isOwnedBy(td)) {
            witness.checkUnlock(td, lock, true);
            throw mutexes.notOwned(td, lock);
        }
        hands.release(td, lock);
    }

    /** {@code mtx_trylock}. */
    public int tryLock(SimThread td, Mtx m, int opts) {
        SimLock lock = mutexes.lockFor("mtx_trylock", LockKinds.SLEEP_MUTEX, m);
        if (lock.isOwnedBy(td)) {
            if (!mayRecurse(lock, opts)) {
                return 0;
            }
            lock.takeAgain();
            return 1;
        }
        lock.standBefore(Operation.TRY_LOCK, td);
        lock.touchByTry(td);
        mutexes.requireAlive("mtx_trylock", lock);
        if (lock.isHeld()) {
            return 0;
        }
        hands.take(td, lock, mutexes.callSite());
        return 1;
    }
}
