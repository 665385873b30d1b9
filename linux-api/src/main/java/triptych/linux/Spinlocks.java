package triptych.linux;

import triptych.core.routine.KernelText;
import triptych.core.routine.Routine;
import triptych.core.thread.SimThread;
import triptych.linux.kernel.SpinLocks;
import triptych.linux.struct.IrqFlags;
import triptych.linux.struct.Spinlock;

/**
 * {@code linux/spinlock.h}: locks whose holder keeps its processor.
 *
 * <p>The emulated kernel is built with {@code DEBUG_SPINLOCK} and lockdep.
 */
@KernelText
public interface Spinlocks extends Surface {
    /**
     * Declares a spinlock.
     *
     * <p><b>C:</b> {@code DEFINE_SPINLOCK(x)} &lt;linux/spinlock.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">A free spinlock that needs no {@link #spin_lock_init}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * none: no code runs
     *
     * <h4>Variations</h4>
     *
     * as {@code DEFINE_MUTEX}
     *
     * @param x its name in messages, and its class in the lock order
     * @return the spinlock
     * @source linux.md 5.4; kernel/locking/spinlock_debug.c [6.12]
     */
    @Routine(header = "linux/spinlock.h", macro = true)
    default Spinlock DEFINE_SPINLOCK(String x) {
        Spinlock lock = new Spinlock(x);
        lock.initialise();
        return lock;
    }

    /**
     * Makes a spinlock of {@code lock}.
     *
     * <p><b>C:</b> {@code spin_lock_init(spinlock_t *lock)} &lt;linux/spinlock.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">The spinlock is free, whatever the memory was before.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any · may sleep: no
     *
     * <h4>Locks</h4>
     *
     * none
     *
     * <h4>Variations</h4>
     *
     * as {@code mutex_init}
     *
     * @param lock the spinlock
     * @source linux.md 5.4; kernel/locking/spinlock_debug.c [6.12]
     */
    @Routine(header = "linux/spinlock.h", macro = true)
    default void spin_lock_init(Spinlock lock) {
        SimThread sim = enter(SpinlockCalls.spin_lock_init, lock);
        kernel().locks().spinlocks().init(sim, lock);
        sim.leave();
    }

    /**
     * Takes a spinlock, and spins while another task holds it.
     *
     * <p><b>C:</b> {@code void spin_lock(spinlock_t *lock);} &lt;linux/spinlock.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">One task at a time holds it, and that one is the caller on return.
     *   <li id="S2">The preempt count is raised by 1 until {@link #spin_unlock}: what might sleep
     *       is reported.
     *   <li id="S3">By its holder: {@code BUG: spinlock recursion on CPU#0, NAME/PID}; then the
     *       holder waits for ever.
     *   <li id="S4">Never initialised: {@code BUG: spinlock bad magic on CPU#0, NAME/PID}; zeroed
     *       memory then works as a free spinlock.
     *   <li id="S5">A holder that sleeps keeps it; whoever wants it waits.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any · may sleep: no
     *
     * <h4>Locks</h4>
     *
     * not held · on return: held
     *
     * <h4>Decisions</h4>
     *
     * which of the tasks that want it takes it
     *
     * <h4>Variations</h4>
     *
     * spinning takes no time; of S3 a kernel with lockdep says {@code possible recursive locking};
     * every task has a processor of its own, which is called CPU#0
     *
     * @param lock the spinlock
     * @source linux.md 5.4; kernel/locking/spinlock_debug.c [6.12]
     */
    @Routine(header = "linux/spinlock.h")
    default void spin_lock(Spinlock lock) {
        SimThread sim = enter(SpinlockCalls.spin_lock, lock);
        kernel().locks().spinlocks().lock(sim, lock, SpinLocks.PLAIN);
        sim.leave();
    }

    /**
     * Gives a spinlock back.
     *
     * <p><b>C:</b> {@code void spin_unlock(spinlock_t *lock);} &lt;linux/spinlock.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">The spinlock is free, and the preempt count lower by 1.
     *   <li id="S2">Held by nobody: {@code BUG: spinlock already unlocked on CPU#0, NAME/PID}.
     *   <li id="S3">Held by another task: {@code BUG: spinlock wrong owner on CPU#0, NAME/PID}; it
     *       is free then.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any · may sleep: no
     *
     * <h4>Locks</h4>
     *
     * held · on return: not held
     *
     * <h4>Variations</h4>
     *
     * of S2 and S3 a kernel with lockdep says {@code bad unlock balance}
     *
     * @param lock the spinlock
     * @see #spin_lock
     * @source linux.md 5.4; kernel/locking/spinlock_debug.c [6.12]
     */
    @Routine(header = "linux/spinlock.h")
    default void spin_unlock(Spinlock lock) {
        SimThread sim = enter(SpinlockCalls.spin_unlock, lock);
        kernel().locks().spinlocks().unlock(sim, lock, SpinLocks.PLAIN);
        sim.leave();
    }

    /**
     * Takes a spinlock with interrupts off.
     *
     * <p><b>C:</b> {@code spin_lock_irqsave(spinlock_t *lock, unsigned long flags)}
     * &lt;linux/spinlock.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">As {@link #spin_lock}, with interrupts off, and {@code flags} remembers whether
     *       they were on.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any · may sleep: no
     *
     * <h4>Locks</h4>
     *
     * not held · on return: held
     *
     * @param lock the spinlock
     * @param flags a variable of the caller, set here
     * @see #spin_unlock_irqrestore
     * @source linux.md 5.4; kernel/locking/spinlock_debug.c [6.12]
     */
    @Routine(header = "linux/spinlock.h", macro = true)
    default void spin_lock_irqsave(Spinlock lock, IrqFlags flags) {
        SimThread sim = enter(SpinlockCalls.spin_lock_irqsave, lock);
        kernel().locks().spinlocks().lockIrqSave(sim, lock, flags);
        sim.leave();
    }

    /**
     * Gives a spinlock back, and interrupts their state.
     *
     * <p><b>C:</b> {@code void spin_unlock_irqrestore(spinlock_t *lock, unsigned long flags);}
     * &lt;linux/spinlock.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">As {@link #spin_unlock}, and interrupts are as {@code flags} says.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any · may sleep: no
     *
     * <h4>Locks</h4>
     *
     * held · on return: not held
     *
     * @param lock the spinlock
     * @param flags from {@link #spin_lock_irqsave}
     * @source linux.md 5.4; kernel/locking/spinlock_debug.c [6.12]
     */
    @Routine(header = "linux/spinlock.h")
    default void spin_unlock_irqrestore(Spinlock lock, IrqFlags flags) {
        SimThread sim = enter(SpinlockCalls.spin_unlock_irqrestore, lock);
        kernel().locks().spinlocks().unlockIrqRestore(sim, lock, flags);
        sim.leave();
    }

    /**
     * Takes a spinlock with interrupts off, which were on.
     *
     * <p><b>C:</b> {@code void spin_lock_irq(spinlock_t *lock);} &lt;linux/spinlock.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">As {@link #spin_lock}, with interrupts off.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any · may sleep: no
     *
     * <h4>Locks</h4>
     *
     * not held · on return: held
     *
     * @param lock the spinlock
     * @source linux.md 5.4; kernel/locking/spinlock_debug.c [6.12]
     */
    @Routine(header = "linux/spinlock.h")
    default void spin_lock_irq(Spinlock lock) {
        SimThread sim = enter(SpinlockCalls.spin_lock_irq, lock);
        kernel().locks().spinlocks().lockIrq(sim, lock);
        sim.leave();
    }

    /**
     * Gives a spinlock back, and turns interrupts on.
     *
     * <p><b>C:</b> {@code void spin_unlock_irq(spinlock_t *lock);} &lt;linux/spinlock.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">As {@link #spin_unlock}, and interrupts are on, even if they were off before
     *       {@link #spin_lock_irq}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any · may sleep: no
     *
     * <h4>Locks</h4>
     *
     * held · on return: not held
     *
     * @param lock the spinlock
     * @source linux.md 5.4; kernel/locking/spinlock_debug.c [6.12]
     */
    @Routine(header = "linux/spinlock.h")
    default void spin_unlock_irq(Spinlock lock) {
        SimThread sim = enter(SpinlockCalls.spin_unlock_irq, lock);
        kernel().locks().spinlocks().unlockIrq(sim, lock);
        sim.leave();
    }

    /**
     * Takes a spinlock with bottom halves off.
     *
     * <p><b>C:</b> {@code void spin_lock_bh(spinlock_t *lock);} &lt;linux/spinlock.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">As {@link #spin_lock}, and the preempt count is raised by {@code 0x201}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * task, softirq: yes · interrupt: no · may sleep: no
     *
     * <h4>Locks</h4>
     *
     * not held · on return: held
     *
     * @param lock the spinlock
     * @source linux.md 5.4; kernel/locking/spinlock_debug.c [6.12]
     */
    @Routine(header = "linux/spinlock.h")
    default void spin_lock_bh(Spinlock lock) {
        SimThread sim = enter(SpinlockCalls.spin_lock_bh, lock);
        kernel().locks().spinlocks().lock(sim, lock, SpinLocks.BOTTOM_HALVES);
        sim.leave();
    }

    /**
     * Gives a spinlock back, and bottom halves one level.
     *
     * <p><b>C:</b> {@code void spin_unlock_bh(spinlock_t *lock);} &lt;linux/spinlock.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">As {@link #spin_unlock}, and the preempt count is lower by {@code 0x201}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * as {@link #spin_lock_bh}
     *
     * <h4>Locks</h4>
     *
     * held · on return: not held
     *
     * @param lock the spinlock
     * @source linux.md 5.4; kernel/locking/spinlock_debug.c [6.12]
     */
    @Routine(header = "linux/spinlock.h")
    default void spin_unlock_bh(Spinlock lock) {
        SimThread sim = enter(SpinlockCalls.spin_unlock_bh, lock);
        kernel().locks().spinlocks().unlock(sim, lock, SpinLocks.BOTTOM_HALVES);
        sim.leave();
    }

    /**
     * Takes a spinlock if it is free.
     *
     * <p><b>C:</b> {@code int spin_trylock(spinlock_t *lock);} &lt;linux/spinlock.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Never waits, and raises the preempt count only if it takes the spinlock.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any · may sleep: no
     *
     * <h4>Locks</h4>
     *
     * on return: held if 1
     *
     * @param lock the spinlock
     * @return 1 taken; 0 somebody holds it
     * @source linux.md 5.4; kernel/locking/spinlock_debug.c [6.12]
     */
    @Routine(header = "linux/spinlock.h")
    default int spin_trylock(Spinlock lock) {
        SimThread sim = enter(SpinlockCalls.spin_trylock, lock);
        int result = kernel().locks().spinlocks().tryLock(sim, lock);
        sim.leave();
        return result;
    }

    /**
     * Whether anybody holds a spinlock.
     *
     * <p><b>C:</b> {@code int spin_is_locked(spinlock_t *lock);} &lt;linux/spinlock.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">True while any task holds it, be it the caller.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any · may sleep: no
     *
     * <h4>Locks</h4>
     *
     * none
     *
     * @param lock the spinlock
     * @return 1 held; 0 free
     * @source linux.md 5.4; kernel/locking/spinlock_debug.c [6.12]
     */
    @Routine(header = "linux/spinlock.h")
    default int spin_is_locked(Spinlock lock) {
        SimThread sim = enter(SpinlockCalls.spin_is_locked, lock);
        int result = kernel().locks().spinlocks().isLocked(sim, lock) ? 1 : 0;
        sim.leave();
        return result;
    }

    /**
     * Claims that a spinlock is held.
     *
     * <p><b>C:</b> {@code assert_spin_locked(spinlock_t *lock)} &lt;linux/spinlock.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Free: {@code kernel BUG at FILE:LINE!} of the caller. That another task holds
     *       it is no failure.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any · may sleep: no
     *
     * <h4>Locks</h4>
     *
     * held by anybody
     *
     * @param lock the spinlock
     * @source linux.md 5.4; kernel/locking/spinlock_debug.c [6.12]
     */
    @Routine(header = "linux/spinlock.h", macro = true)
    default void assert_spin_locked(Spinlock lock) {
        SimThread sim = enter(SpinlockCalls.assert_spin_locked, lock);
        kernel().locks().spinlocks().assertLocked(sim, lock);
        sim.leave();
    }
}
