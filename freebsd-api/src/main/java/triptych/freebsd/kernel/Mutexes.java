package triptych.freebsd.kernel;

import triptych.core.event.Site;
import triptych.core.lock.LockKind;
import triptych.core.lock.SimLock;
import triptych.core.machine.LockHands;
import triptych.core.machine.Machine;
import triptych.core.routine.KernelText;
import triptych.core.thread.Access;
import triptych.core.thread.Operation;
import triptych.core.thread.SimThread;
import triptych.freebsd.dialect.LockTexts;
import triptych.freebsd.dialect.MutexTexts;
import triptych.freebsd.struct.Mtx;

/** What both kinds of mutex share: making, destroying, and claims about them. */
@KernelText
public final class Mutexes {
    public static final int SPIN = 0x1;
    public static final int QUIET = 0x2;
    public static final int RECURSE = 0x4;
    public static final int NOWITNESS = 0x8;
    public static final int DUPOK = 0x10;
    public static final int NOPROFILE = 0x20;
    public static final int NEW = 0x40;

    public static final int NOTOWNED = 0x0;
    public static final int OWNED = 0x4;
    public static final int RECURSED = 0x8;
    public static final int NOTRECURSED = 0x10;

    private static final int ALL_OPTIONS =
            SPIN | QUIET | RECURSE | NOWITNESS | DUPOK | NOPROFILE | NEW;

    private final FreeBsdKernel kernel;
    private final Machine machine;
    private final LockMemory memory;
    private final LockHands hands;
    private final Witness witness;
    private final CriticalSections critical;

    Mutexes(FreeBsdKernel kernel, Locks locks) {
        this.kernel = kernel;
        this.machine = kernel.machine();
        this.memory = locks.memory();
        this.hands = locks.hands();
        this.witness = locks.witness();
        this.critical = locks.critical();
    }

    /** {@code mtx_init}. */
    public void init(SimThread td, Mtx m, String name, String type, int opts) {
        if ((opts & ~ALL_OPTIONS) != 0) {
            throw kernel.panic(
                    "mutex-bad-options",
                    LockTexts.assertionFailed(
                            "(opts & ~(MTX_SPIN | MTX_QUIET | MTX_RECURSE | MTX_NOWITNESS |"
                                    + " MTX_DUPOK | MTX_NOPROFILE | MTX_NEW)) == 0",
                            machine.callSite()));
        }
        boolean spins = (opts & SPIN) != 0;
        LockKind kind = spins ? LockKinds.SPIN_MUTEX : LockKinds.SLEEP_MUTEX;
        boolean recursable = (opts & RECURSE) != 0;
        boolean anew = (opts & NEW) != 0;
        SimLock lock = memory.initialize(td, m, kind, name, type, recursable, anew, opts);
        if (!spins && (opts & NOWITNESS) == 0) {
            witness.enroll(lock);
        }
    }

    /** {@code mtx_destroy}. */
    public void destroy(SimThread td, Mtx m) {
        SimLock lock = memory.lockIn(m);
        if (lock == null) {
            throw memory.notInitialized(m);
        }
        machine.operate(Operation.WRITE, lock, Access.WRITE);
        if (lock.isDestroyed() || lock.owner() != null && !lock.isOwnedBy(td)) {
            throw mpass("mutex-destroyed-while-owned", "mtx_unowned(m)");
        }
        if (lock.isOwnedBy(td)) {
            if (lock.recursion() > 0) {
                throw mpass(
                        "mutex-destroyed-while-recursed",
                        "(m->mtx_lock & (MTX_RECURSED|MTX_CONTESTED)) == 0");
            }
            hands.release(td, lock);
            if (lock.kind().spins()) {
                critical.exit(td);
            }
        }
        lock.destroy(td);
    }

    private Error mpass(String rule, String expression) {
        throw kernel.panic(rule, LockTexts.assertionFailed(expression, machine.callSite()));
    }

    /** {@code mtx_assert}: looks only at what the caller itself can change. */
    public void check(SimThread td, Mtx m, int what) {
        SimLock lock = m.lock();
        boolean owned = lock != null && lock.isOwnedBy(td);
        switch (what) {
            case OWNED, OWNED | RECURSED, OWNED | NOTRECURSED -> {
                if (!owned) {
                    throw claimFailed("mutex-not-owned", m, "not owned");
                }
                boolean recursed = lock.recursion() > 0;
                if (recursed && (what & NOTRECURSED) != 0) {
                    throw claimFailed("mutex-recursed", m, "recursed");
                }
                if (!recursed && (what & RECURSED) != 0) {
                    throw claimFailed("mutex-not-recursed", m, "unrecursed");
                }
            }
            case NOTOWNED -> {
                if (owned) {
                    throw claimFailed("mutex-owned", m, "owned");
                }
            }
            default ->
                    throw kernel.panic(
                            "mutex-unknown-assertion",
                            MutexTexts.unknownAssertion(machine.callSite()));
        }
    }

    private Error claimFailed(String rule, Mtx m, String claim) {
        throw kernel.panic(rule, MutexTexts.assertion(nameOf(m.lock()), claim, machine.callSite()));
    }

    // ---- for both kinds ----

    static String nameOf(SimLock lock) {
        return lock == null ? "(null)" : lock.name();
    }

    /** The lock in {@code m}, which must be of the kind that {@code routine} is for. */
    SimLock lockFor(String routine, LockKind kind, Mtx m) {
        SimLock lock = memory.lockIn(m);
        if (lock == null) {
            // Zeroed memory has lock class 0, which is that of spin mutexes.
            if (kind == LockKinds.SLEEP_MUTEX) {
                throw wrongKind(routine, LockKinds.SPIN_MUTEX, "(null)");
            }
            throw memory.notInitialized(m);
        }
        if (lock.kind() != kind && !lock.isDestroyed()) {
            throw wrongKind(routine, lock.kind(), lock.name());
        }
        return lock;
    }

    private Error wrongKind(String routine, LockKind kind, String name) {
        throw kernel.panic(
                "wrong-mutex-kind",
                MutexTexts.wrongKind(routine, kind.name(), name, machine.callSite()));
    }

    void requireAlive(String routine, SimLock lock) {
        if (lock.isDestroyed()) {
            throw kernel.panic(
                    "mutex-destroyed", MutexTexts.destroyed(routine, machine.callSite()));
        }
    }

    Error notOwned(SimThread td, SimLock lock) {
        SimThread owner = lock.owner();
        String fact =
                owner == null
                        ? "nobody owns the mutex"
                        : "the mutex is owned by thread \"" + owner.name() + "\"";
        throw kernel.panic(
                "mutex-not-owned",
                MutexTexts.assertion(lock.name(), "not owned", machine.callSite()),
                fact);
    }

    Site callSite() {
        return machine.callSite();
    }
}
