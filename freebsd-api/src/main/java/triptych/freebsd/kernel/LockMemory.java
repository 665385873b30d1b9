package triptych.freebsd.kernel;

import triptych.core.lock.LockKind;
import triptych.core.lock.SimLock;
import triptych.core.machine.Machine;
import triptych.core.thread.Access;
import triptych.core.thread.Operation;
import triptych.core.thread.SimThread;
import triptych.freebsd.dialect.LockTexts;
import triptych.freebsd.struct.LockObject;

/** The life of the memory that locks are made in: {@code lock_init} and {@code lock_destroy}. */
final class LockMemory {
    private final FreeBsdKernel kernel;
    private final Machine machine;

    LockMemory(FreeBsdKernel kernel) {
        this.kernel = kernel;
        this.machine = kernel.machine();
    }

    /** Makes a lock of {@code memory}; {@code anew} waives the check that it is none yet. */
    SimLock initialize(
            SimThread td,
            LockObject memory,
            LockKind kind,
            String name,
            String type,
            boolean recursable,
            boolean anew,
            int options) {
        // A module that makes its locks before its threads cannot race here, and need not stop.
        if (machine.threads().hasCompanion(td)) {
            machine.operate(Operation.WRITE, memory, Access.WRITE);
        }
        String shown = name == null ? "(null)" : name;
        SimLock present = memory.lock();
        if (present != null && !present.isDestroyed() && !anew) {
            throw kernel.panic(
                    "lock-already-initialized",
                    LockTexts.alreadyInitialized(shown, machine.addressOf(memory)));
        }
        SimLock lock = newLock(kind, shown, type == null ? shown : type, recursable);
        // By whoever makes it, so that it has one name whoever uses it first.
        memory.become(machine.named(lock), options);
        machine.touch(memory, Access.WRITE);
        return lock;
    }

    /**
     * A lock of the kernel's own: that it is made is no step of anybody. Who touches it first names
     * it, unless that is done before.
     */
    void makeOfKernel(
            LockObject memory, LockKind kind, String name, boolean recursable, int options) {
        memory.become(newLock(kind, name, name, recursable), options);
        kernel.witness().enroll(memory.lock());
    }

    private SimLock newLock(LockKind kind, String name, String type, boolean recursable) {
        return new SimLock(machine.dispatcher().footprint(), kind, name, type, recursable);
    }

    /** The lock in {@code memory}; null if, even after a stop, nobody has made one. */
    SimLock lockIn(LockObject memory) {
        SimLock lock = memory.lock();
        if (lock == null) {
            machine.operate(Operation.READ, memory, Access.READ);
            lock = memory.lock();
        } else {
            // The memory may become another lock, or may have.
            machine.touch(memory, Access.READ);
        }
        return lock;
    }

    /** For the routines that do not look at what they are given. */
    Error notInitialized(LockObject memory) {
        throw kernel.panic(
                "lock-not-initialized", LockTexts.notInitialized(machine.addressOf(memory)));
    }
}
