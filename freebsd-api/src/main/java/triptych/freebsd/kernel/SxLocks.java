package triptych.freebsd.kernel;

import triptych.core.event.Site;
import triptych.core.lock.SimLock;
import triptych.core.routine.KernelText;
import triptych.core.thread.Operation;
import triptych.core.thread.SimThread;
import triptych.freebsd.dialect.SharedExclusiveTexts;
import triptych.freebsd.dialect.SxTexts;
import triptych.freebsd.struct.LockObject;

/** Shared/exclusive locks: to wait for one is to sleep, and its holder may sleep. */
@KernelText
public final class SxLocks extends SharedExclusiveLocks {
    public static final int RECURSE = 0x20;
    public static final int NEW = 0x40;

    private static final Options OPTIONS =
            new Options(
                    RECURSE,
                    NEW,
                    "(opts & ~(SX_QUIET | SX_RECURSE | SX_NOWITNESS | SX_DUPOK |"
                            + " SX_NOPROFILE | SX_NEW)) == 0");

    private final GiantLock giant;

    SxLocks(FreeBsdKernel kernel, Locks locks) {
        super(kernel, locks, LockKinds.SX, OPTIONS, SharedExclusiveTexts.SX);
        this.giant = locks.giant();
    }

    @Override
    String stillHeld(LockObject at) {
        return SxTexts.STILL_HELD;
    }

    @Override
    String recursed(String name, Site site) {
        return SxTexts.recursed(name, site);
    }

    @Override
    void await(SimThread td, LockObject at, SimLock lock, Operation operation) {
        GiantLock.Dropped dropped = standBefore(td, lock, operation);
        takeStanding(td, at, lock, operation, machine.callSite());
        giant.pickUp(td, dropped);
    }

    /** A contested lock is slept for, and a sleeper leaves Giant behind. */
    private GiantLock.Dropped standBefore(SimThread td, SimLock lock, Operation operation) {
        if (isThereUnderGiant(td, lock, operation)) {
            return null;
        }
        GiantLock.Dropped dropped = giant.drop(td);
        turnstiles.standBefore(td, lock, operation);
        return dropped;
    }

    /** Whether the caller has Giant, and keeps it because the lock can be taken in this step. */
    private boolean isThereUnderGiant(SimThread td, SimLock lock, Operation operation) {
        if (!GiantLock.isHeldBy(td)) {
            return false;
        }
        witness.checkMayBlock(td, lock);
        lock.standBefore(Operation.TRY_LOCK, td);
        lock.touchByTry(td);
        return lock.permits(operation, td);
    }

    /** {@code sx_xlock_sig}: 0, or the error of a signal that came first. */
    public int lockExclusiveOrGiveUp(SimThread td, LockObject at) {
        if (isOwnedBy(td, at)) {
            lockExclusive(td, at);
            return 0;
        }
        return awaitOrGiveUp(td, at, Operation.LOCK);
    }

    /** {@code sx_slock_sig}: 0, or the error of a signal that came first. */
    public int lockSharedOrGiveUp(SimThread td, LockObject at) {
        return awaitOrGiveUp(td, at, Operation.LOCK_SHARED);
    }

    private int awaitOrGiveUp(SimThread td, LockObject at, Operation operation) {
        SimLock lock = lockIn(at);
        GiantLock.Dropped dropped = null;
        int error = 0;
        if (!isThereUnderGiant(td, lock, operation)) {
            dropped = giant.drop(td);
            error = turnstiles.standBeforeOrGiveUp(td, lock, operation);
        }
        if (error == 0) {
            takeStanding(td, at, lock, operation, machine.callSite());
        }
        giant.pickUp(td, dropped);
        return error;
    }

    @Override
    void checkUnlock(SimThread td, SimLock lock, boolean exclusive) {
        witness.checkUnlock(td, lock, exclusive);
    }
}
