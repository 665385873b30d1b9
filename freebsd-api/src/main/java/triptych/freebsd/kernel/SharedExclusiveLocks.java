package triptych.freebsd.kernel;

import triptych.core.event.Site;
import triptych.core.lock.LockKind;
import triptych.core.lock.SimLock;
import triptych.core.machine.LockHands;
import triptych.core.machine.Machine;
import triptych.core.routine.KernelText;
import triptych.core.thread.Access;
import triptych.core.thread.HeldLock;
import triptych.core.thread.Operation;
import triptych.core.thread.SimThread;
import triptych.freebsd.dialect.LockTexts;
import triptych.freebsd.dialect.SharedExclusiveTexts;
import triptych.freebsd.dialect.WitnessTexts;
import triptych.freebsd.struct.LockObject;

/** Locks that readers share or one writer owns: what {@code sx} and {@code rw} locks have alike. */
@KernelText
public abstract class SharedExclusiveLocks {
    public static final int DUPOK = 0x1;
    public static final int NOPROFILE = 0x2;
    public static final int NOWITNESS = 0x4;
    public static final int QUIET = 0x8;

    public static final int UNLOCKED = 0x0;
    public static final int LOCKED = 0x1;
    public static final int SLOCKED = 0x2;
    public static final int XLOCKED = 0x4;
    public static final int RECURSED = 0x8;
    public static final int NOTRECURSED = 0x10;

    final FreeBsdKernel kernel;
    final Machine machine;
    final Witness witness;
    final Turnstiles turnstiles;
    private final LockMemory memory;
    private final LockHands hands;
    private final LockKind kind;
    private final Options options;
    private final SharedExclusiveTexts texts;

    SharedExclusiveLocks(
            FreeBsdKernel kernel,
            Locks locks,
            LockKind kind,
            Options options,
            SharedExclusiveTexts texts) {
        this.kernel = kernel;
        this.machine = kernel.machine();
        this.memory = locks.memory();
        this.hands = locks.hands();
        this.witness = locks.witness();
        this.turnstiles = locks.turnstiles();
        this.kind = kind;
        this.options = options;
        this.texts = texts;
    }

    /**
     * The options that have a value of their own with each kind.
     *
     * @param claim what the kernel asserts of options
     */
    record Options(int recurse, int anew, String claim) {
        boolean allow(int opts) {
            return (opts & ~(DUPOK | NOPROFILE | NOWITNESS | QUIET | recurse | anew)) == 0;
        }
    }

    /** {@code sx_init_flags} and {@code rw_init_flags}. */
    public void init(SimThread td, LockObject at, String description, int opts) {
        if (!options.allow(opts)) {
            throw kernel.panic(
                    rule("bad-options"),
                    LockTexts.assertionFailed(options.claim(), machine.callSite()));
        }
        boolean recursable = (opts & options.recurse()) != 0;
        boolean anew = (opts & options.anew()) != 0;
        SimLock lock = memory.initialize(td, at, kind, description, null, recursable, anew, opts);
        if ((opts & NOWITNESS) == 0) {
            witness.enroll(lock);
        }
    }

    /** {@code sx_destroy} and {@code rw_destroy}. */
    public void destroy(SimThread td, LockObject at) {
        SimLock lock = lockIn(at);
        machine.operate(Operation.WRITE, lock, Access.WRITE);
        if (lock.isDestroyed() || lock.isHeld()) {
            throw kernel.panic(rule("destroyed-while-held"), stillHeld(at));
        }
        lock.destroy(td);
    }

    /** What the kernel says of the end of a lock that is held. */
    abstract String stillHeld(LockObject at);

    // ---- taking ----

    /** {@code sx_xlock} and {@code rw_wlock}. */
    public void lockExclusive(SimThread td, LockObject at) {
        SimLock lock = lockIn(at);
        if (lock.isOwnedBy(td)) {
            witness.checkMayBlock(td, lock);
            recurse(td, lock);
            return;
        }
        await(td, at, lock, Operation.LOCK);
    }

    private void recurse(SimThread td, SimLock lock) {
        if (!lock.isRecursable()) {
            throw kernel.panic(
                    rule("recursed"),
                    recursed(lock.name(), machine.callSite()),
                    "first taken at " + Witness.find(td, lock).site());
        }
        lock.takeAgain();
    }

    /** What the kernel says of an owner that takes a lock again that is not recursive. */
    abstract String recursed(String name, Site site);

    /** {@code sx_slock} and {@code rw_rlock}. */
    public void lockShared(SimThread td, LockObject at) {
        await(td, at, lockIn(at), Operation.LOCK_SHARED);
    }

    /** {@code td} takes {@code lock} as soon as {@code operation} can be done. */
    void await(SimThread td, LockObject at, SimLock lock, Operation operation) {
        turnstiles.standBefore(td, lock, operation);
        takeStanding(td, at, lock, operation, machine.callSite());
    }

    /** The part of taking a lock that follows the stop before it. */
    final void takeStanding(
            SimThread td, LockObject at, SimLock lock, Operation operation, Site site) {
        if (operation == Operation.LOCK_SHARED) {
            takeShared(td, at, lock, site);
        } else {
            takeExclusive(td, at, lock, site);
        }
    }

    private void takeExclusive(SimThread td, LockObject at, SimLock lock, Site site) {
        requireAlive(lock, texts.lockExclusive());
        witness.checkOrder(td, lock, true, duplicatesAllowed(at));
        if (lock.isSharedBy(td)) {
            // Of a lock that WITNESS does not watch: the real kernel would wait here for ever.
            throw otherModeHeld(td, lock, true);
        }
        turnstiles.refuseSleepingOwner(td, lock);
        hands.take(td, lock, site);
    }

    private void takeShared(SimThread td, LockObject at, SimLock lock, Site site) {
        requireAlive(lock, texts.lockShared());
        refuseOwner(td, lock);
        witness.checkOrder(td, lock, false, duplicatesAllowed(at));
        if (lock.isOwnedBy(td)) {
            throw otherModeHeld(td, lock, false);
        }
        turnstiles.refuseSleepingOwner(td, lock);
        hands.takeShared(td, lock, site);
    }

    /** Before WITNESS looks at a reader: it may be the owner. */
    void refuseOwner(SimThread td, SimLock lock) {}

    private Error otherModeHeld(SimThread td, SimLock lock, boolean exclusive) {
        throw kernel.panic(
                exclusive ? "share-to-exclusive" : "exclusive-to-share",
                exclusive ? "share->excl" : "excl->share",
                WitnessTexts.otherModeHeld(
                        exclusive,
                        lock.kind().name(),
                        lock.name(),
                        machine.callSite(),
                        Witness.find(td, lock).site()));
    }

    /** {@code sx_try_xlock} and {@code rw_try_wlock}. */
    public int tryExclusive(SimThread td, LockObject at) {
        SimLock lock = lockIn(at);
        if (lock.isOwnedBy(td)) {
            if (!lock.isRecursable()) {
                return 0;
            }
            lock.takeAgain();
            return 1;
        }
        standBeforeTry(td, lock, texts.tryExclusive());
        if (lock.isHeld()) {
            return 0;
        }
        hands.take(td, lock, machine.callSite());
        return 1;
    }

    /** {@code sx_try_slock} and {@code rw_try_rlock}. */
    public int tryShared(SimThread td, LockObject at) {
        SimLock lock = lockIn(at);
        standBeforeTry(td, lock, texts.tryShared());
        if (lock.owner() != null) {
            return 0;
        }
        hands.takeShared(td, lock, machine.callSite());
        return 1;
    }

    private void standBeforeTry(SimThread td, SimLock lock, String routine) {
        lock.standBefore(Operation.TRY_LOCK, td);
        lock.touchByTry(td);
        requireAlive(lock, routine);
    }

    // ---- giving back ----

    /** {@code sx_xunlock} and {@code rw_wunlock}. */
    public void unlockExclusive(SimThread td, LockObject at) {
        SimLock lock = lockIn(at);
        // Only the last level can be seen by others.
        if (!lock.isOwnedBy(td) || lock.recursion() == 0) {
            lock.standBefore(Operation.UNLOCK, td);
        }
        requireAlive(lock, texts.unlockExclusive());
        checkUnlock(td, lock, true);
        check(td, at, XLOCKED);
        hands.release(td, lock);
    }

    /** {@code sx_sunlock} and {@code rw_runlock}. */
    public void unlockShared(SimThread td, LockObject at) {
        SimLock lock = lockIn(at);
        lock.standBefore(Operation.UNLOCK, td);
        requireAlive(lock, texts.unlockShared());
        checkUnlock(td, lock, false);
        check(td, at, SLOCKED);
        hands.releaseShared(td, lock);
    }

    /** What is looked at before the claim that {@code td} holds it so. */
    void checkUnlock(SimThread td, SimLock lock, boolean exclusive) {}

    /** {@code sx_unlock} and {@code rw_unlock}: in the mode in which the caller holds it. */
    public void unlock(SimThread td, LockObject at) {
        if (isOwnedBy(td, at)) {
            unlockExclusive(td, at);
        } else {
            unlockShared(td, at);
        }
    }

    // ---- changing modes ----

    /** {@code sx_try_upgrade} and {@code rw_try_upgrade}. */
    public int tryUpgrade(SimThread td, LockObject at) {
        SimLock lock = lockIn(at);
        standBeforeTry(td, lock, "try_upgrade");
        check(td, at, SLOCKED);
        if (lock.readers() != 1) {
            return 0;
        }
        lock.upgrade(td, machine.callSite());
        return 1;
    }

    /** {@code sx_downgrade} and {@code rw_downgrade}. */
    public void downgrade(SimThread td, LockObject at) {
        SimLock lock = lockIn(at);
        lock.standBefore(Operation.UNLOCK, td);
        requireAlive(lock, "downgrade");
        check(td, at, XLOCKED | NOTRECURSED);
        lock.downgrade(td, machine.callSite());
    }

    // ---- claims ----

    /** {@code sx_xlocked} and {@code rw_wowned}: whether the caller itself holds it alone. */
    public boolean isOwnedBy(SimThread td, LockObject at) {
        return at.lock() != null && at.lock().isOwnedBy(td);
    }

    /** {@code sx_assert} and {@code rw_assert}: looks only at what the caller itself can change. */
    public void check(SimThread td, LockObject at, int what) {
        SimLock lock = lockIn(at);
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
                    throw claimFailed(
                            rule("not-exclusively-locked"), lock, "not exclusively locked");
                }
                checkDepth(lock, lock.recursion() > 0, what, false);
            }
            case UNLOCKED -> {
                if (hold != null && Witness.watches(lock)) {
                    throw witnessClaimFailed(rule("locked"), lock, "locked");
                }
                if (lock.isOwnedBy(td)) {
                    throw claimFailed(rule("locked"), lock, "exclusively locked");
                }
            }
            default ->
                    throw kernel.panic(
                            rule("unknown-assertion"),
                            texts.unknownAssertion(what, machine.callSite()));
        }
    }

    private void checkLocked(SimThread td, SimLock lock, HeldLock hold, int what) {
        boolean watched = Witness.watches(lock);
        if (hold == null) {
            String claim = !watched && (what & SLOCKED) != 0 ? texts.notShared() : "not locked";
            throw failed(watched, rule("not-locked"), lock, claim);
        }
        if ((what & SLOCKED) != 0 && !hold.isShared()) {
            String claim = watched ? "exclusively locked" : texts.notShared();
            throw failed(watched, rule("not-share-locked"), lock, claim);
        }
        checkDepth(lock, isRecursed(td, lock, hold), what, watched);
    }

    private void checkDepth(SimLock lock, boolean recursed, int what, boolean byWitness) {
        if (recursed && (what & NOTRECURSED) != 0) {
            throw failed(byWitness, rule("is-recursed"), lock, "recursed");
        }
        if (!recursed && (what & RECURSED) != 0) {
            throw failed(byWitness, rule("not-recursed"), lock, "not recursed");
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
        throw kernel.panic(rule, texts.assertion(lock.name(), claim, machine.callSite()));
    }

    private Error witnessClaimFailed(String rule, SimLock lock, String claim) {
        throw kernel.panic(
                rule,
                WitnessTexts.assertion(lock.kind().name(), lock.name(), claim, machine.callSite()));
    }

    private String rule(String fault) {
        return texts.prefix() + "-" + fault;
    }

    // ---- memory ----

    final SimLock lockIn(LockObject at) {
        SimLock lock = memory.lockIn(at);
        if (lock == null) {
            throw memory.notInitialized(at);
        }
        return lock;
    }

    private void requireAlive(SimLock lock, String routine) {
        if (lock.isDestroyed()) {
            throw kernel.panic(rule("destroyed"), texts.destroyed(routine, machine.callSite()));
        }
    }

    private static boolean duplicatesAllowed(LockObject at) {
        return (at.options() & DUPOK) != 0;
    }
}
