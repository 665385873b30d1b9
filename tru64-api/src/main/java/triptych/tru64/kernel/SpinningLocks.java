package triptych.tru64.kernel;

import triptych.core.event.Site;
import triptych.core.finding.Finding;
import triptych.core.lock.LockKind;
import triptych.core.lock.SimLock;
import triptych.core.machine.LockHands;
import triptych.core.machine.Machine;
import triptych.core.routine.KernelText;
import triptych.core.thread.HeldLock;
import triptych.core.thread.Operation;
import triptych.core.thread.SimThread;
import triptych.tru64.dialect.LockTexts;
import triptych.tru64.struct.SimpleLockData;

/** Simple locks. */
@KernelText
public final class SpinningLocks {
    private static final LockKind KIND = new LockKind("simple lock", true, false);

    private final Tru64Kernel kernel;
    private final Machine machine;
    private final LockLife life;
    private final LockHands hands;

    SpinningLocks(Tru64Kernel kernel) {
        this.kernel = kernel;
        this.machine = kernel.machine();
        this.life = new LockLife(kernel, KIND, lock -> lock);
        this.hands = new LockHands(machine);
    }

    /** {@code simple_lock_init}. */
    public void init(SimpleLockData memory) {
        life.initialize(memory);
    }

    /** {@code simple_lock_terminate}. */
    public void terminate(SimThread sim, SimpleLockData memory) {
        life.terminate(sim, memory, "simple_lock_terminate");
    }

    /** {@code simple_lock}. */
    public void lock(SimThread sim, SimpleLockData memory) {
        SimLock lock = life.lockIn(memory, "simple_lock");
        if (lock.isOwnedBy(sim)) {
            throw kernel.panic(
                    "simple-lock-recursion",
                    LockTexts.recursion(lock.name()),
                    LockTexts.recursionOfOsf(machine.addressOf(lock)));
        }
        kernel.hierarchy().beforeTaking(sim, memory);
        spinFor(sim, lock, machine.callSite(), "simple_lock");
        kernel.hierarchy().taken(sim, memory);
    }

    /** Spins until {@code sim} has {@code lock}, which it does not hold. */
    void spinFor(SimThread sim, SimLock lock, Site site, String routine) {
        lock.standBefore(Operation.LOCK, sim);
        life.requireAlive(lock, routine);
        if (lock.owner() != null) {
            throw ownerAsleep(sim, lock);
        }
        take(sim, lock, site);
    }

    /** The holder gave up the processor: whoever spins does so until its patience is over. */
    private Error ownerAsleep(SimThread sim, SimLock lock) {
        SimThread owner = lock.owner();
        HeldLock hold =
                owner.held().stream().filter(h -> h.lock() == lock).findFirst().orElse(null);
        return machine.panic(
                new Finding.SleepingOwner(
                        machine.facts(owner),
                        machine.facts(sim),
                        machine.facts(lock, hold),
                        machine.callSite()));
    }

    /** {@code simple_lock_try}. */
    public boolean tryLock(SimThread sim, SimpleLockData memory) {
        SimLock lock = life.lockIn(memory, "simple_lock_try");
        if (lock.isOwnedBy(sim)) {
            return false;
        }
        lock.standBefore(Operation.TRY_LOCK, sim);
        lock.touchByTry(sim);
        life.requireAlive(lock, "simple_lock_try");
        if (lock.isHeld()) {
            return false;
        }
        take(sim, lock, machine.callSite());
        kernel.hierarchy().taken(sim, memory);
        return true;
    }

    private void take(SimThread sim, SimLock lock, Site site) {
        hands.take(sim, lock, site);
        noteLevel(sim, lock);
    }

    /** {@code simple_unlock}. */
    public void unlock(SimThread sim, SimpleLockData memory) {
        SimLock lock = life.lockIn(memory, "simple_unlock");
        lock.standBefore(Operation.UNLOCK, sim);
        life.requireAlive(lock, "simple_unlock");
        if (lock.isOwnedBy(sim)) {
            hands.release(sim, lock);
            return;
        }
        lock.touchByTry(sim);
        kernel.report("T64-REL01", LockTexts.notHeld("simple_unlock", lock.name()));
        if (lock.owner() != null) {
            hands.releaseForOwner(sim, lock);
        }
    }

    // ---- interrupt priority level ----

    /** {@code sim} holds {@code lock} at its present level. */
    private void noteLevel(SimThread sim, SimLock lock) {
        SplUse use = lock.face() instanceof SplUse known ? known : new SplUse();
        lock.setFace(use);
        int level = kernel.threads().of(sim).spl();
        if (Contexts.isInterrupt(sim)) {
            use.byHandler(level);
        } else {
            use.byThread(level);
        }
        if (use.isNewlyWrong()) {
            kernel.report(
                    "T64-SPL01",
                    LockTexts.sharedBelowLevel(
                            lock.name(), use.lowestThread(), use.highestHandler()));
        }
    }

    /** {@code sim} has lowered its level, with whatever it holds. */
    void levelLowered(SimThread sim) {
        for (HeldLock hold : sim.held()) {
            if (hold.lock() instanceof SimLock lock && lock.kind() == KIND) {
                noteLevel(sim, lock);
            }
        }
    }
}
