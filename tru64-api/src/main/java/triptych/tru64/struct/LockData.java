package triptych.tru64.struct;

import triptych.core.lock.SimLock;
import triptych.core.routine.KernelText;
import triptych.core.routine.Symbol;

/** {@code lock_data_t}: the memory of a complex lock. */
@KernelText
@Symbol(name = "lock_data_t", header = "kern/lock.h")
public final class LockData {
    private SimLock lock;

    /** Null before {@code lock_init}. */
    public SimLock lock() {
        return lock;
    }

    public void become(SimLock newLock) {
        lock = newLock;
    }
}
