package triptych.tru64.kernel;

import triptych.core.lock.LockKind;
import triptych.core.lock.SimLock;
import triptych.core.machine.LockHands;
import triptych.core.machine.Machine;
import triptych.core.routine.KernelText;
import triptych.core.thread.Operation;
import triptych.core.thread.SimThread;
import triptych.tru64.dialect.LockTexts;
import triptych.tru64.struct.LockData;

/** Complex locks: many readers or one writer, and writers go first. */
@KernelText
public final class BlockingLocks {
    private static final LockKind KIND = new LockKind("complex lock", false, true);

    private final Tru64Kernel kernel;
    private final Machine machine;
    private final Contexts contexts;
    private final LockLife life;
    private final LockHands hands;

    BlockingLocks(Tru64Kernel kernel) {
        this.kernel = kernel;
        this.machine = kernel.machine();
        this.contexts = kernel.contexts();
        this.life = new LockLife(kernel, KIND, SimLock::writersFirst);
        this.hands = new LockHands(machine);
    }

    /** {@code lock_init}. */
    public void init(LockData memory, boolean canSleep) {
        if (!canSleep) {
            kernel.report("lock-init-cannot-sleep", LockTexts.CANNOT_SLEEP);
        }
        life.initialize(memory);
    }

    /** {@code lock_terminate}. */
    public void terminate(SimThread sim, LockData memory) {
        life.terminate(sim, memory, "lock_terminate");
    }

    // ---- taking ----

    /** {@code lock_read}. */
    public void read(SimThread sim, LockData memory) {
        contexts.mayBlock(sim, "lock_read");
        SimLock lock = life.lockIn(memory, "lock_read");
        if (takeAgain(sim, memory, lock)) {
            return;
        }
        kernel.hierarchy().beforeTaking(sim, memory);
        lock.standBefore(Operation.LOCK_SHARED, sim);
        life.requireAlive(lock, "lock_read");
        takeShared(sim, memory, lock);
    }

    /** {@code lock_write}. */
    public void write(SimThread sim, LockData memory) {
        contexts.mayBlock(sim, "lock_write");
        SimLock lock = life.lockIn(memory, "lock_write");
        if (takeAgain(sim, memory, lock)) {
            return;
        }
        kernel.hierarchy().beforeTaking(sim, memory);
        lock.standBefore(Operation.LOCK, sim);
        life.requireAlive(lock, "lock_write");
        take(sim, memory, lock);
    }

    private static boolean takeAgain(SimThread sim, LockData memory, SimLock lock) {
        if (!memory.isRecursiveFor(sim)) {
            return false;
        }
        lock.takeAgain();
        return true;
    }

    private void take(SimThread sim, LockData memory, SimLock lock) {
        hands.take(sim, lock, machine.callSite());
        memory.setLostBy(sim, false);
        kernel.hierarchy().taken(sim, memory);
    }

    private void takeShared(SimThread sim, LockData memory, SimLock lock) {
        hands.takeShared(sim, lock, machine.callSite());
        memory.setLostBy(sim, false);
        kernel.hierarchy().taken(sim, memory);
    }

    /** Takes again, in the mode of before, what {@code routine} has given up. */
    void retake(SimThread sim, Interlocks.Released released, String routine) {
        SimLock lock = released.lock();
        lock.standBefore(released.shared() ? Operation.LOCK_SHARED : Operation.LOCK, sim);
        life.requireAlive(lock, routine);
        if (released.shared()) {
            hands.takeShared(sim, lock, released.site());
        } else {
            hands.take(sim, lock, released.site());
        }
    }

    /** {@code lock_try_read}. */
    public boolean tryRead(SimThread sim, LockData memory) {
        SimLock lock = life.lockIn(memory, "lock_try_read");
        if (takeAgain(sim, memory, lock)) {
            return true;
        }
        standBeforeTry(sim, lock, "lock_try_read");
        if (!lock.permits(Operation.LOCK_SHARED, sim)) {
            return false;
        }
        takeShared(sim, memory, lock);
        return true;
    }

    /** {@code lock_try_write}. */
    public boolean tryWrite(SimThread sim, LockData memory) {
        SimLock lock = life.lockIn(memory, "lock_try_write");
        if (takeAgain(sim, memory, lock)) {
            return true;
        }
        standBeforeTry(sim, lock, "lock_try_write");
        boolean isWanted = lock.isBeingUpgraded() || !lock.permits(Operation.LOCK, sim);
        if (lock.isHeld() || isWanted) {
            return false;
        }
        take(sim, memory, lock);
        return true;
    }

    private void standBeforeTry(SimThread sim, SimLock lock, String routine) {
        lock.standBefore(Operation.TRY_LOCK, sim);
        lock.touchByTry(sim);
        life.requireAlive(lock, routine);
    }

    // ---- giving back ----

    /** {@code lock_done}. */
    public void done(SimThread sim, LockData memory) {
        SimLock lock = life.lockIn(memory, "lock_done");
        if (lock.isOwnedBy(sim) && lock.recursion() > 0) {
            lock.release(sim);
            return;
        }
        lock.standBefore(Operation.UNLOCK, sim);
        life.requireAlive(lock, "lock_done");
        if (lock.isOwnedBy(sim)) {
            complainIfRecursive(sim, memory);
            hands.release(sim, lock);
        } else if (lock.isSharedBy(sim)) {
            hands.releaseShared(sim, lock);
        } else {
            complainOfNotHeld(sim, memory, "lock_done");
        }
    }

    private void complainIfRecursive(SimThread sim, LockData memory) {
        if (memory.isRecursiveFor(sim)) {
            kernel.report("lock-left-recursive", LockTexts.leftRecursive(memory.label()));
            memory.setRecursive(null);
        }
    }

    private void complainOfNotHeld(SimThread sim, LockData memory, String routine) {
        if (memory.isLostBy(sim)) {
            kernel.report("T64-UPG01", LockTexts.lostByUpgrade(routine, memory.label()));
        } else {
            kernel.report("T64-REL01", LockTexts.notHeld(routine, memory.label()));
        }
    }

    // ---- changing modes ----

    /** {@code lock_read_to_write}: whether it failed, and the lock is lost. */
    public boolean upgrade(SimThread sim, LockData memory) {
        contexts.mayBlock(sim, "lock_read_to_write");
        SimLock lock = life.lockIn(memory, "lock_read_to_write");
        if (memory.isRecursiveFor(sim)) {
            return false;
        }
        if (!standBeforeUpgrade(sim, memory, lock, "lock_read_to_write")) {
            return true;
        }
        if (lock.isBeingUpgraded()) {
            hands.releaseShared(sim, lock);
            memory.setLostBy(sim, true);
            return true;
        }
        lock.upgrade(sim, machine.callSite());
        return false;
    }

    /** {@code lock_try_read_to_write}: whether it was done. */
    public boolean tryUpgrade(SimThread sim, LockData memory) {
        contexts.mayBlock(sim, "lock_try_read_to_write");
        SimLock lock = life.lockIn(memory, "lock_try_read_to_write");
        if (memory.isRecursiveFor(sim)) {
            return true;
        }
        if (!standBeforeUpgrade(sim, memory, lock, "lock_try_read_to_write")
                || lock.isBeingUpgraded()) {
            return false;
        }
        lock.upgrade(sim, machine.callSite());
        return true;
    }

    private boolean standBeforeUpgrade(
            SimThread sim, LockData memory, SimLock lock, String routine) {
        standBeforeTry(sim, lock, routine);
        if (!lock.isSharedBy(sim)) {
            complainOfNotHeld(sim, memory, routine);
            return false;
        }
        return true;
    }

    /** {@code lock_write_to_read}. */
    public void downgrade(SimThread sim, LockData memory) {
        SimLock lock = life.lockIn(memory, "lock_write_to_read");
        lock.standBefore(Operation.UNLOCK, sim);
        life.requireAlive(lock, "lock_write_to_read");
        if (lock.isOwnedBy(sim)) {
            complainIfRecursive(sim, memory);
            lock.downgrade(sim, machine.callSite());
        } else {
            complainOfNotHeld(sim, memory, "lock_write_to_read");
        }
    }

    // ---- recursion ----

    /** {@code lock_set_recursive}. */
    public void setRecursive(SimThread sim, LockData memory) {
        SimLock lock = life.lockIn(memory, "lock_set_recursive");
        if (!lock.isOwnedBy(sim)) {
            throw kernel.panic("lock-set-recursive", LockTexts.NOT_WRITER);
        }
        memory.setRecursive(sim);
    }

    /** {@code lock_clear_recursive}. */
    public void clearRecursive(SimThread sim, LockData memory) {
        if (!memory.isRecursiveFor(sim)) {
            throw kernel.panic("lock-clear-recursive", LockTexts.WRONG_THREAD);
        }
        if (memory.lock().recursion() == 0) {
            memory.setRecursive(null);
        }
    }
}
