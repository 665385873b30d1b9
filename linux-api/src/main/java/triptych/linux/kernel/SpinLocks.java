package triptych.linux.kernel;

import triptych.core.lock.SimLock;
import triptych.core.machine.LockHands;
import triptych.core.machine.Machine;
import triptych.core.routine.KernelText;
import triptych.core.thread.Access;
import triptych.core.thread.Operation;
import triptych.core.thread.SimThread;
import triptych.linux.dialect.SpinlockTexts;
import triptych.linux.struct.IrqFlags;
import triptych.linux.struct.Spinlock;
import triptych.linux.struct.TaskStruct;

/**
 * {@code spinlock_t} with {@code DEBUG_SPINLOCK}: wanting or holding one keeps the task on its
 * processor. Each routine comes with what it adds to the preempt count.
 */
@KernelText
public final class SpinLocks {
    /** Of {@code spin_lock}. */
    public static final int PLAIN = PreemptCount.PREEMPT;

    /** Of {@code spin_lock_bh}. */
    public static final int BOTTOM_HALVES = PreemptCount.SOFTIRQ_DISABLE | PreemptCount.PREEMPT;

    private final LinuxKernel kernel;
    private final Machine machine;
    private final Lockdep lockdep;
    private final PreemptCount preemptCount;
    private final LocalInterrupts interrupts;
    private final LockMemory memory;
    private final LockHands hands;

    SpinLocks(LinuxKernel kernel, Locks locks, LockMemory memory, LockHands hands) {
        this.kernel = kernel;
        this.machine = kernel.machine();
        this.lockdep = locks.lockdep();
        this.preemptCount = locks.preemptCount();
        this.interrupts = locks.interrupts();
        this.memory = memory;
        this.hands = hands;
    }

    /** {@code spin_lock_init}. */
    public void init(SimThread sim, Spinlock l) {
        memory.initialise(sim, l, LockKinds.SPINLOCK);
    }

    // ---- taking ----

    /** {@code spin_lock}, {@code spin_lock_bh}. */
    public void lock(SimThread sim, Spinlock l, int count) {
        preemptCount.add(sim, count);
        SimLock lock = lockIn(sim, l);
        if (lock.isOwnedBy(sim)) {
            bug(sim, l, lock, "spinlock-recursion", "recursion");
        } else {
            lockdep.acquire(sim, lock);
        }
        lock.standBefore(Operation.LOCK, sim);
        hands.take(sim, lock, machine.callSite());
    }

    /** {@code spin_lock_irq}. */
    public void lockIrq(SimThread sim, Spinlock l) {
        interrupts.disable(sim);
        lock(sim, l, PLAIN);
    }

    /** {@code spin_lock_irqsave}. */
    public void lockIrqSave(SimThread sim, Spinlock l, IrqFlags flags) {
        interrupts.save(sim, flags);
        lock(sim, l, PLAIN);
    }

    /** {@code spin_trylock}. */
    public int tryLock(SimThread sim, Spinlock l) {
        SimLock lock = lockIn(sim, l);
        lock.standBefore(Operation.TRY_LOCK, sim);
        lock.touchByTry(sim);
        if (lock.isHeld()) {
            return 0;
        }
        preemptCount.add(sim, PLAIN);
        hands.take(sim, lock, machine.callSite());
        return 1;
    }

    // ---- giving back ----

    /** {@code spin_unlock}, {@code spin_unlock_bh}. */
    public void unlock(SimThread sim, Spinlock l, int count) {
        SimLock lock = lockIn(sim, l);
        lock.standBefore(Operation.UNLOCK, sim);
        if (lock.isOwnedBy(sim)) {
            hands.release(sim, lock);
        } else {
            lock.touchByTry(sim);
            unlockForeign(sim, l, lock);
        }
        preemptCount.sub(sim, count);
    }

    private void unlockForeign(SimThread sim, Spinlock l, SimLock lock) {
        if (lock.isHeld()) {
            bug(sim, l, lock, "spinlock-wrong-owner", "wrong owner");
            hands.releaseForOwner(sim, lock);
        } else {
            bug(sim, l, lock, "spinlock-already-unlocked", "already unlocked");
        }
    }

    /** {@code spin_unlock_irq}: interrupts are on afterwards, whatever they were before. */
    public void unlockIrq(SimThread sim, Spinlock l) {
        unlock(sim, l, PLAIN);
        interrupts.enable(sim);
    }

    /** {@code spin_unlock_irqrestore}. */
    public void unlockIrqRestore(SimThread sim, Spinlock l, IrqFlags flags) {
        unlock(sim, l, PLAIN);
        interrupts.restore(sim, flags);
    }

    // ---- looking ----

    /** {@code spin_is_locked}. */
    public boolean isLocked(SimThread sim, Spinlock l) {
        SimLock lock = lockIn(sim, l);
        machine.operate(Operation.READ, lock, Access.READ);
        return lock.isHeld();
    }

    /** {@code assert_spin_locked}: by whomever. */
    public void assertLocked(SimThread sim, Spinlock l) {
        if (!isLocked(sim, l)) {
            throw kernel.oops(
                    "spinlock-not-locked",
                    SpinlockTexts.notLocked(machine.callSite()),
                    "the spinlock " + l.label() + " is free");
        }
    }

    private SimLock lockIn(SimThread sim, Spinlock l) {
        SimLock lock = memory.lockIn(l, LockKinds.SPINLOCK);
        if (!l.isInitialised()) {
            bug(sim, l, lock, "spinlock-not-initialised", "bad magic");
        }
        return lock;
    }

    private void bug(SimThread sim, Spinlock l, SimLock lock, String rule, String what) {
        TaskStruct owner = lock.owner() == null ? null : kernel.tasks().of(lock.owner());
        lockdep.warnOnce(rule, SpinlockTexts.bug(what, kernel.tasks().of(sim), l, owner));
    }
}
