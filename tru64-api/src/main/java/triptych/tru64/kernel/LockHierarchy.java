package triptych.tru64.kernel;

import java.util.IdentityHashMap;
import java.util.Map;
import triptych.core.lock.SimLock;
import triptych.core.routine.KernelText;
import triptych.core.thread.HeldLock;
import triptych.core.thread.SimThread;
import triptych.tru64.dialect.LockTexts;
import triptych.tru64.struct.LockInfo;
import triptych.tru64.struct.LockMemory;

/**
 * Checks locks that have a class as they are taken. What it knows of a lock is settled before the
 * lock can be held, and what a thread holds it alone changes: so checks touch nothing.
 */
@KernelText
final class LockHierarchy {
    private final Tru64Kernel kernel;
    private final Map<SimLock, LockInfo> held = new IdentityHashMap<>(4);

    LockHierarchy(Tru64Kernel kernel) {
        this.kernel = kernel;
    }

    /** {@code sim} is about to wait for the lock in {@code memory}. */
    void beforeTaking(SimThread sim, LockMemory memory) {
        LockInfo wanted = memory.info();
        if (wanted == null) {
            return;
        }
        for (HeldLock hold : sim.held()) {
            LockInfo before = held.get(hold.lock());
            if (before != null && before.order() >= wanted.order()) {
                kernel.report("lock-hierarchy", LockTexts.outOfOrder(wanted.name(), before.name()));
            }
        }
    }

    /** {@code sim} has the lock in {@code memory} now. */
    void taken(SimThread sim, LockMemory memory) {
        LockInfo info = memory.info();
        if (info == null) {
            return;
        }
        held.put(memory.lock(), info);
        if (kernel.threads().of(sim).spl() < info.minSpl()) {
            kernel.report("lock-minimum-spl", LockTexts.belowMinimum(memory.label(), info.name()));
        }
    }
}
