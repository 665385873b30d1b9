package triptych.freebsd.kernel;

import triptych.core.event.Site;
import triptych.core.lock.SimLock;
import triptych.core.machine.LockHands;
import triptych.core.machine.Machine;
import triptych.core.routine.KernelText;
import triptych.core.thread.Access;
import triptych.core.thread.HeldLock;
import triptych.core.thread.Operation;
import triptych.core.thread.SimThread;
import triptych.freebsd.dialect.LockTexts;
import triptych.freebsd.dialect.SxTexts;
import triptych.freebsd.dialect.WitnessTexts;
import triptych.freebsd.struct.Sx;

/** Shared/exclusive locks: to wait for one is to sleep, and its holder may sleep. */
@KernelText
public final class SxLocks {
    public static final int DUPOK = 0x1;
    public static final int NOPROFILE = 0x2;
    public static final int NOWITNESS = 0x4;
    public static final int QUIET = 0x8;
    public static final int RECURSE = 0x20;
    public static final int NEW = 0x40;

    public static final int UNLOCKED = 0x0;
    public static final int LOCKED = 0x1;
    public static final int SLOCKED = 0x2;
    public static final int XLOCKED = 0x4;
    public static final int RECURSED = 0x8;
    public static final int NOTRECURSED = 0x10;

    private static final int ALL_OPTIONS = DUPOK | NOPROFILE | NOWITNESS | QUIET | RECURSE | NEW;

    private final FreeBsdKernel kernel;
    private final Machine machine;
    private final LockMemory memory;
    private final LockHands hands;
    private final Witness witness;
    private final Turnstiles turnstiles;
    private final GiantLock giant;

    SxLocks(FreeBsdKernel kernel, Locks locks) {
        this.kernel = kernel;
        this.machine = kernel.machine();
        this.memory = locks.memory();
        this.hands = locks.hands();
        this.witness = locks.witness();
        this.turnstiles = locks.turnstiles();
        this.giant = locks.giant();
    }

    /** {@code sx_init_flags}. */
    public void init(SimThread td, Sx sx, String description, int opts) {
        if ((opts & ~ALL_OPTIONS) != 0) {
            throw kernel.panic(
                    "sx-bad-options",
                    LockTexts.assertionFailed(
                            "(opts & ~(SX_QUIET | SX_RECURSE | SX_NOWITNESS | SX_DUPOK |"
                                    + " SX_NOPROFILE | SX_NEW)) == 0",
                            machine.callSite()));
        }
        boolean recursable = (opts & RECURSE) != 0;
        boolean anew = (opts & NEW) != 0;
        SimLock lock =
                memory.initialize(td, sx, LockKinds.SX, description, null, recursable, anew, opts);
        if ((opts & NOWITNESS) == 0) {
            witness.enroll(lock);
        }
    }

    /** {@code sx_destroy}. */
    public void destroy(SimThread td, Sx sx) {
        SimLock lock = lockIn(sx);
        machine.operate(Operation.WRITE, lock, Access.WRITE);
        if (lock.isDestroyed() || lock.isHeld()) {
            throw kernel.panic("sx-destroyed-while-held", SxTexts.STILL_HELD);
        }
        lock.destroy(td);
    }

    // ---- taking ----

    /** {@code sx_xlock}. */
    public void lockExclusive(SimThread td, Sx sx) {
        SimLock lock = lockIn(sx);
        if (lock.isOwnedBy(td)) {
            witness.checkMayBlock(td, lock);
            recurse(td, lock);
            return;
        }
        GiantLock.Dropped dropped = standBefore(td, lock, Operation.LOCK);
        takeExclusive(td, sx, lock, machine.callSite());
        giant.pickUp(td, dropped);
    }

    private void recurse(SimThread td, SimLock lock) {
        if (!lock.isRecursable()) {
            throw kernel.panic(
                    "sx-recursed",
                    SxTexts.recursed(lock.name(), machine.callSite()),
                    "first taken at " + Witness.find(td, lock).site());
        }
        lock.takeAgain();
    }

    /** {@code sx_slock}. */
    public void lockShared(SimThread td, Sx sx) {
        SimLock lock = lockIn(sx);
        GiantLock.Dropped dropped = standBefore(td, lock, Operation.LOCK_SHARED);
        takeShared(td, sx, lock, machine.callSite());
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

    /** The part of {@code sx_xlock} that follows the stop before the lock. */
    void takeExclusive(SimThread td, Sx sx, SimLock lock, Site site) {
        requireAlive("sx_xlock", lock);
        witness.checkOrder(td, lock, true, duplicatesAllowed(sx));
        if (lock.isSharedBy(td)) {
            throw ownReader(td, lock);
        }
        hands.take(td, lock, site);
    }

    /** The part of {@code sx_slock} that follows the stop before the lock. */
    void takeShared(SimThread td, Sx sx, SimLock lock, Site site) {
        requireAlive("sx_slock", lock);
        witness.checkOrder(td, lock, false, duplicatesAllowed(sx));
        if (lock.isOwnedBy(td)) {
            throw kernel.panic(
                    "exclusive-to-share",
                    "excl->share",
                    WitnessTexts.otherModeHeld(
                            false,
                            lock.kind().name(),
                            lock.name(),
                            machine.callSite(),
                            Witness.find(td, lock).site()));
        }
        hands.takeShared(td, lock, site);
    }

    /** Of a lock that WITNESS does not watch: the real kernel would wait here for ever. */
    private Error ownReader(SimThread td, SimLock lock) {
        throw kernel.panic(
                "share-to-exclusive",
                "share->excl",
                WitnessTexts.otherModeHeld(
                        true,
                        lock.kind().name(),
                        lock.name(),
                        machine.callSite(),
                        Witness.find(td, lock).site()));
    }

    /** {@code sx_try_xlock}. */
    public int tryExclusive(SimThread td, Sx sx) {
        SimLock lock = lockIn(sx);
        if (lock.isOwnedBy(td)) {
            if (!lock.isRecursable()) {
                return 0;
            }
            lock.takeAgain();
            return 1;
        }
        standBeforeTry(td, "sx_try_xlock", lock);
        if (lock.isHeld()) {
            return 0;
        }
        hands.take(td, lock, machine.callSite());
        return 1;
    }

    /** {@code sx_try_slock}. */
    public int tryShared(SimThread td, Sx sx) {
        SimLock lock = lockIn(sx);
        standBeforeTry(td, "sx_try_slock", lock);
        if (lock.owner() != null) {
            return 0;
        }
        hands.takeShared(td, lock, machine.callSite());
        return 1;
    }

    private void standBeforeTry(SimThread td, String routine, SimLock lock) {
        lock.standBefore(Operation.TRY_LOCK, td);
        lock.touchByTry(td);
        requireAlive(routine, lock);
    }

    // ---- giving back ----

    /** {@code sx_xunlock}. */
    public void unlockExclusive(SimThread td, Sx sx) {
        SimLock lock = lockIn(sx);
        if (!lock.isOwnedBy(td) || lock.recursion() == 0) {
            lock.standBefore(Operation.UNLOCK, td);
        }
        requireAlive("sx_xunlock", lock);
        witness.checkUnlock(td, lock, true);
        if (!lock.isOwnedBy(td)) {
            throw claimFailed("sx-not-exclusively-locked", lock, "not exclusively locked");
        }
        hands.release(td, lock);
    }

    /** {@code sx_sunlock}. */
    public void unlockShared(SimThread td, Sx sx) {
        SimLock lock = lockIn(sx);
        lock.standBefore(Operation.UNLOCK, td);
        requireAlive("sx_sunlock", lock);
        witness.checkUnlock(td, lock, false);
        if (!lock.isSharedBy(td)) {
            throw claimFailed("sx-not-share-locked", lock, "not share locked");
        }
        hands.releaseShared(td, lock);
    }

    /** {@code sx_unlock}: in the mode in which the caller holds it. */
    public void unlock(SimThread td, Sx sx) {
        if (isOwnedBy(td, sx)) {
            unlockExclusive(td, sx);
        } else {
            unlockShared(td, sx);
        }
    }

    // ---- changing modes ----

    /** {@code sx_try_upgrade}. */
    public int tryUpgrade(SimThread td, Sx sx) {
        SimLock lock = lockIn(sx);
        standBeforeTry(td, "sx_try_upgrade", lock);
        check(td, sx, SLOCKED);
        if (lock.readers() != 1) {
            return 0;
        }
        lock.upgrade(td, machine.callSite());
        return 1;
    }

    /** {@code sx_downgrade}. */
    public void downgrade(SimThread td, Sx sx) {
        SimLock lock = lockIn(sx);
        lock.standBefore(Operation.UNLOCK, td);
        requireAlive("sx_downgrade", lock);
        check(td, sx, XLOCKED | NOTRECURSED);
        lock.downgrade(td, machine.callSite());
    }

    // ---- claims ----

    /** {@code sx_xlocked}: whether the caller itself holds it alone. */
    public boolean isOwnedBy(SimThread td, Sx sx) {
        return sx.lock() != null && sx.lock().isOwnedBy(td);
    }

    /** {@code sx_assert}: looks only at what the caller itself can change. */
    public void check(SimThread td, Sx sx, int what) {
        SimLock lock = lockIn(sx);
        HeldLock hold = Witness.find(td, lock);
        switch (what) {
            case SLOCKED,
                    SLOCKED | RECURSED,
                    SLOCKED | NOTRECURSED,
                    LOCKED,
                    LOCKED | RECURSED,
                    LOCKED | NOTRECURSED ->
                    checkLocked(td, lock, hold, what);
            case XLOCKED, XLOCKED | RECURSED, XLOCKED | NOTRECURSED -> {
                if (!lock.isOwnedBy(td)) {
                    throw claimFailed("sx-not-exclusively-locked", lock, "not exclusively locked");
                }
                checkDepth(lock, lock.recursion() > 0, what, false);
            }
            case UNLOCKED -> {
                if (hold != null && Witness.watches(lock)) {
                    throw witnessClaimFailed("sx-locked", lock, "locked");
                }
                if (lock.isOwnedBy(td)) {
                    throw claimFailed("sx-locked", lock, "exclusively locked");
                }
            }
            default ->
                    throw kernel.panic(
                            "sx-unknown-assertion",
                            SxTexts.unknownAssertion(what, machine.callSite()));
        }
    }

    private void checkLocked(SimThread td, SimLock lock, HeldLock hold, int what) {
        boolean watched = Witness.watches(lock);
        if (hold == null) {
            String claim = !watched && (what & SLOCKED) != 0 ? "not share locked" : "not locked";
            throw failed(watched, "sx-not-locked", lock, claim);
        }
        if ((what & SLOCKED) != 0 && !hold.isShared()) {
            String claim = watched ? "exclusively locked" : "not share locked";
            throw failed(watched, "sx-not-share-locked", lock, claim);
        }
        checkDepth(lock, isRecursed(td, lock, hold), what, watched);
    }

    private void checkDepth(SimLock lock, boolean recursed, int what, boolean byWitness) {
        if (recursed && (what & NOTRECURSED) != 0) {
            throw failed(byWitness, "sx-is-recursed", lock, "recursed");
        }
        if (!recursed && (what & RECURSED) != 0) {
            throw failed(byWitness, "sx-not-recursed", lock, "not recursed");
        }
    }

    private static boolean isRecursed(SimThread td, SimLock lock, HeldLock hold) {
        if (!hold.isShared()) {
            return lock.recursion() > 0;
        }
        int holds = 0;
        for (HeldLock other : td.held()) {
            if (other.lock() == lock) {
                holds++;
            }
        }
        return holds > 1;
    }

    private Error failed(boolean byWitness, String rule, SimLock lock, String claim) {
        throw byWitness ? witnessClaimFailed(rule, lock, claim) : claimFailed(rule, lock, claim);
    }

    private Error claimFailed(String rule, SimLock lock, String claim) {
        throw kernel.panic(rule, SxTexts.assertion(lock.name(), claim, machine.callSite()));
    }

    private Error witnessClaimFailed(String rule, SimLock lock, String claim) {
        throw kernel.panic(
                rule,
                WitnessTexts.assertion(lock.kind().name(), lock.name(), claim, machine.callSite()));
    }

    // ---- memory ----

    private SimLock lockIn(Sx sx) {
        SimLock lock = memory.lockIn(sx);
        if (lock == null) {
            throw memory.notInitialized(sx);
        }
        return lock;
    }

    private void requireAlive(String routine, SimLock lock) {
        if (lock.isDestroyed()) {
            throw kernel.panic("sx-destroyed", SxTexts.destroyed(routine, machine.callSite()));
        }
    }

    private static boolean duplicatesAllowed(Sx sx) {
        return (sx.options() & DUPOK) != 0;
    }
}
