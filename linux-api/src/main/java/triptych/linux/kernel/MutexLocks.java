package triptych.linux.kernel;

import triptych.core.lock.SimLock;
import triptych.core.machine.LockHands;
import triptych.core.machine.Machine;
import triptych.core.routine.KernelText;
import triptych.core.thread.Access;
import triptych.core.thread.Operation;
import triptych.core.thread.SimThread;
import triptych.linux.dialect.LockdepTexts;
import triptych.linux.struct.Errno;
import triptych.linux.struct.Mutex;
import triptych.linux.struct.TaskState;
import triptych.linux.struct.TaskStruct;

/** {@code kernel/locking/mutex.c}: whoever finds a mutex taken sleeps until it is free. */
@KernelText
public final class MutexLocks {
    private static final String FILE = "kernel/locking/mutex.c";

    private final LinuxKernel kernel;
    private final Machine machine;
    private final Lockdep lockdep;
    private final LockMemory memory;
    private final LockHands hands;

    MutexLocks(LinuxKernel kernel, Lockdep lockdep, LockMemory memory, LockHands hands) {
        this.kernel = kernel;
        this.machine = kernel.machine();
        this.lockdep = lockdep;
        this.memory = memory;
        this.hands = hands;
    }

    /** {@code mutex_init}. */
    public void init(SimThread sim, Mutex m) {
        memory.initialise(sim, m, LockKinds.MUTEX);
    }

    /** {@code mutex_destroy}. */
    public void destroy(SimThread sim, Mutex m) {
        SimLock lock = memory.lockIn(m, LockKinds.MUTEX);
        machine.operate(Operation.WRITE, lock, Access.WRITE);
        machine.touch(m, Access.WRITE);
        if (lock.isHeld()) {
            lockdep.warnOnce(
                    "mutex-destroyed-while-locked", LockdepTexts.warnOn("mutex_is_locked(lock)"));
        }
        m.spoil();
    }

    /**
     * {@code __mutex_lock}.
     *
     * @param state to sleep in
     * @return 0, or {@code -EINTR} if a signal that ends such a sleep came first
     */
    public int lock(SimThread sim, Mutex m, int state) {
        kernel.atomic().mightSleep(sim, FILE);
        SimLock lock = lockIn(m);
        lockdep.acquire(sim, lock);
        TaskStruct task = kernel.tasks().of(sim);
        kernel.atomic().beforeWaitFor(lock, task);
        task.setStateBeforeLock(state);
        boolean taken = standBefore(sim, task, lock, state);
        task.setStateBeforeLock(TaskState.TASK_RUNNING);
        if (!taken) {
            return -Errno.EINTR;
        }
        hands.take(sim, lock, machine.callSite());
        return 0;
    }

    /** A free mutex is taken whatever signal is pending. */
    private static boolean standBefore(SimThread sim, TaskStruct task, SimLock lock, int state) {
        if (state == TaskState.TASK_UNINTERRUPTIBLE) {
            lock.standBefore(Operation.LOCK, sim);
            return true;
        }
        return lock.standBeforeOrGiveUp(
                Operation.LOCK, sim, new PendingSignal(task.signals(), state));
    }

    /** {@code mutex_trylock}. */
    public int tryLock(SimThread sim, Mutex m) {
        SimLock lock = lockIn(m);
        lock.standBefore(Operation.TRY_LOCK, sim);
        lock.touchByTry(sim);
        if (lock.isHeld()) {
            return 0;
        }
        hands.take(sim, lock, machine.callSite());
        return 1;
    }

    /** {@code mutex_unlock}. */
    public void unlock(SimThread sim, Mutex m) {
        SimLock lock = lockIn(m);
        lock.standBefore(Operation.UNLOCK, sim);
        if (lock.isOwnedBy(sim)) {
            hands.release(sim, lock);
            return;
        }
        lock.touchByTry(sim);
        if (lock.isHeld()) {
            lockdep.warnOnce(
                    "unlock-by-non-owner",
                    LockdepTexts.warnOn("__owner_task(owner) != get_current()"));
            hands.releaseForOwner(sim, lock);
        } else {
            lockdep.badUnlock(sim, lock);
        }
    }

    /** {@code mutex_is_locked}. */
    public boolean isLocked(Mutex m) {
        SimLock lock = memory.lockIn(m, LockKinds.MUTEX);
        machine.operate(Operation.READ, lock, Access.READ);
        return lock.isHeld();
    }

    /** Memory that nobody has initialised works as long as it is zeroed, and is told. */
    private SimLock lockIn(Mutex m) {
        SimLock lock = memory.lockIn(m, LockKinds.MUTEX);
        if (!m.isInitialised()) {
            lockdep.warnOnce("mutex-not-initialised", LockdepTexts.warnOn("lock->magic != lock"));
        }
        return lock;
    }
}
