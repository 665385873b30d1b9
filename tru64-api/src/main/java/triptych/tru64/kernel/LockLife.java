package triptych.tru64.kernel;

import java.util.function.UnaryOperator;
import triptych.core.lock.LockKind;
import triptych.core.lock.SimLock;
import triptych.core.machine.Machine;
import triptych.core.routine.KernelText;
import triptych.core.thread.Access;
import triptych.core.thread.Operation;
import triptych.core.thread.SimThread;
import triptych.tru64.dialect.LockTexts;
import triptych.tru64.struct.LockMemory;

/** How locks of one kind come to be, and end. */
@KernelText
final class LockLife {
    private final Tru64Kernel kernel;
    private final Machine machine;
    private final LockKind kind;
    private final UnaryOperator<SimLock> finish;

    /** {@code finish} makes a new lock one of its kind. */
    LockLife(Tru64Kernel kernel, LockKind kind, UnaryOperator<SimLock> finish) {
        this.kernel = kernel;
        this.machine = kernel.machine();
        this.kind = kind;
        this.finish = finish;
    }

    void initialize(LockMemory memory) {
        machine.operate(Operation.WRITE, memory, Access.WRITE);
        make(memory);
    }

    private void make(LockMemory memory) {
        SimLock lock =
                new SimLock(machine.footprint(), kind, memory.label(), memory.label(), false);
        memory.become(machine.named(finish.apply(lock)));
    }

    /** The lock in {@code memory}. Memory that is all zero is a free lock that nobody has made. */
    SimLock lockIn(LockMemory memory, String routine) {
        if (memory.lock() != null) {
            // The memory may become another lock, or may have.
            machine.touch(memory, Access.READ);
            return memory.lock();
        }
        machine.operate(Operation.READ, memory, Access.WRITE);
        if (memory.lock() == null) {
            kernel.report(
                    "lock-not-initialized", LockTexts.notInitialized(routine, memory.label()));
            make(memory);
        }
        return memory.lock();
    }

    void requireAlive(SimLock lock, String routine) {
        if (lock.isDestroyed()) {
            throw kernel.panic("lock-terminated", LockTexts.terminated(routine, lock.name()));
        }
    }

    void terminate(SimThread sim, LockMemory memory, String routine) {
        SimLock lock = lockIn(memory, routine);
        machine.operate(Operation.WRITE, lock, Access.WRITE);
        requireAlive(lock, routine);
        if (lock.isHeld()) {
            kernel.report(
                    "lock-terminated-while-held", LockTexts.terminatedHeld(routine, lock.name()));
        }
        lock.destroy(sim);
    }
}
