package triptych.linux.kernel;

import triptych.core.lock.SimLock;
import triptych.core.machine.LockHands;
import triptych.core.machine.Machine;
import triptych.core.routine.KernelText;
import triptych.core.thread.Access;
import triptych.core.thread.Operation;
import triptych.core.thread.SimThread;
import triptych.linux.struct.RwSemaphore;
import triptych.linux.struct.TaskState;
import triptych.linux.struct.TaskStruct;

/** {@code kernel/locking/rwsem.c}: readers share, and whoever has to wait sleeps. */
@KernelText
public final class RwSemaphores {
    private static final String FILE = "kernel/locking/rwsem.c";

    private final LinuxKernel kernel;
    private final Machine machine;
    private final Lockdep lockdep;
    private final LockMemory memory;
    private final LockHands hands;

    RwSemaphores(LinuxKernel kernel, Lockdep lockdep, LockMemory memory, LockHands hands) {
        this.kernel = kernel;
        this.machine = kernel.machine();
        this.lockdep = lockdep;
        this.memory = memory;
        this.hands = hands;
    }

    /** {@code init_rwsem}. */
    public void init(SimThread sim, RwSemaphore sem) {
        memory.initialise(sim, sem, LockKinds.RWSEM);
    }

    /** {@code down_read}. */
    public void read(SimThread sim, RwSemaphore sem) {
        SimLock lock = standBefore(sim, sem, Operation.LOCK_SHARED);
        hands.takeShared(sim, lock, machine.callSite());
    }

    /** {@code down_write}. */
    public void write(SimThread sim, RwSemaphore sem) {
        SimLock lock = standBefore(sim, sem, Operation.LOCK);
        hands.take(sim, lock, machine.callSite());
    }

    private SimLock standBefore(SimThread sim, RwSemaphore sem, Operation operation) {
        kernel.atomic().mightSleep(sim, FILE);
        SimLock lock = lockIn(sem);
        lockdep.acquire(sim, lock);
        TaskStruct task = kernel.tasks().of(sim);
        kernel.atomic().beforeWaitFor(lock, task);
        task.setStateBeforeLock(TaskState.TASK_UNINTERRUPTIBLE);
        lock.standBefore(operation, sim);
        task.setStateBeforeLock(TaskState.TASK_RUNNING);
        return lock;
    }

    /** {@code down_read_trylock}. */
    public int tryRead(SimThread sim, RwSemaphore sem) {
        SimLock lock = standBeforeTry(sim, sem);
        if (!lock.permits(Operation.LOCK_SHARED, sim)) {
            return 0;
        }
        hands.takeShared(sim, lock, machine.callSite());
        return 1;
    }

    /** {@code down_write_trylock}. */
    public int tryWrite(SimThread sim, RwSemaphore sem) {
        SimLock lock = standBeforeTry(sim, sem);
        if (lock.isHeld() || !lock.permits(Operation.LOCK, sim)) {
            return 0;
        }
        hands.take(sim, lock, machine.callSite());
        return 1;
    }

    private SimLock standBeforeTry(SimThread sim, RwSemaphore sem) {
        SimLock lock = lockIn(sem);
        lock.standBefore(Operation.TRY_LOCK, sim);
        lock.touchByTry(sim);
        return lock;
    }

    /** {@code up_read}. */
    public void readDone(SimThread sim, RwSemaphore sem) {
        SimLock lock = standBeforeRelease(sim, sem);
        if (lock.isSharedBy(sim)) {
            hands.releaseShared(sim, lock);
        } else {
            complain(sim, lock);
        }
    }

    /** {@code up_write}. */
    public void writeDone(SimThread sim, RwSemaphore sem) {
        SimLock lock = standBeforeRelease(sim, sem);
        if (lock.isOwnedBy(sim)) {
            hands.release(sim, lock);
        } else {
            complain(sim, lock);
        }
    }

    /** {@code downgrade_write}. */
    public void downgrade(SimThread sim, RwSemaphore sem) {
        SimLock lock = standBeforeRelease(sim, sem);
        if (lock.isOwnedBy(sim)) {
            lock.downgrade(sim, machine.callSite());
        } else {
            complain(sim, lock);
        }
    }

    private SimLock standBeforeRelease(SimThread sim, RwSemaphore sem) {
        SimLock lock = lockIn(sem);
        lock.standBefore(Operation.UNLOCK, sim);
        return lock;
    }

    private void complain(SimThread sim, SimLock lock) {
        lock.touchByTry(sim);
        lockdep.badUnlock(sim, lock);
    }

    /** {@code rwsem_is_locked}. */
    public boolean isLocked(SimThread sim, RwSemaphore sem) {
        SimLock lock = lockIn(sem);
        machine.operate(Operation.READ, lock, Access.READ);
        lock.touchByTry(sim);
        return lock.isHeld();
    }

    private SimLock lockIn(RwSemaphore sem) {
        return memory.lockIn(sem, LockKinds.RWSEM);
    }
}
