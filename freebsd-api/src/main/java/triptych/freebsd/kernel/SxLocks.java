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
        if (!GiantLock.isHeldBy(td)) {
            turnstiles.standBefore(td, lock, operation);
            return null;
        }
        witness.checkMayBlock(td, lock);
        lock.standBefore(Operation.TRY_LOCK, td);
        lock.touchByTry(td);
        if (lock.permits(operation, td)) {
            return null;
        }
        GiantLock.Dropped dropped = giant.drop(td);
        turnstiles.standBefore(td, lock, operation);
        return dropped;
    }

    @Override
    void checkUnlock(SimThread td, SimLock lock, boolean exclusive) {
        witness.checkUnlock(td, lock, exclusive);
    }
}
