package triptych.linux.kernel;

import triptych.core.lock.LockKind;
import triptych.core.lock.SimLock;
import triptych.core.machine.Machine;
import triptych.core.thread.Access;
import triptych.core.thread.Operation;
import triptych.core.thread.SimThread;
import triptych.linux.struct.WatchedLock;

/** The life of the memory that locks are made in. */
final class LockMemory {
    private final Machine machine;
    private final Lockdep lockdep;

    LockMemory(LinuxKernel kernel, Lockdep lockdep) {
        this.machine = kernel.machine();
        this.lockdep = lockdep;
    }

    /** {@code mutex_init} and the like. Who waits for what it was before waits for ever. */
    void initialise(SimThread sim, WatchedLock memory, LockKind kind) {
        // A module that makes its locks before its threads cannot race here, and need not stop.
        if (machine.threads().hasCompanion(sim)) {
            machine.operate(Operation.WRITE, memory, Access.WRITE);
        }
        machine.touch(memory, Access.WRITE);
        SimLock before = memory.lock();
        if (before != null && before.isOwnedBy(sim)) {
            lockdep.heldLockFreed(sim, memory, before);
            sim.noLongerHolds(before);
        }
        memory.initialise();
        memory.become(machine.named(make(memory, kind)));
    }

    /** The lock in {@code memory}, whether or not that was initialised. */
    SimLock lockIn(WatchedLock memory, LockKind kind) {
        // The memory may become another lock, or may have.
        machine.touch(memory, Access.READ);
        if (memory.lock() == null) {
            memory.become(make(memory, kind));
        }
        return memory.lock();
    }

    private SimLock make(WatchedLock memory, LockKind kind) {
        SimLock lock =
                new SimLock(machine.footprint(), kind, memory.label(), memory.label(), false);
        lockdep.enroll(lock, memory);
        return kind == LockKinds.RWSEM ? lock.writersFirst() : lock;
    }
}
