package triptych.tru64.struct;

import triptych.core.lock.SimLock;
import triptych.core.routine.KernelText;
import triptych.core.routine.Symbol;

/** {@code simple_lock_data_t}: the memory of a simple lock. */
@KernelText
@Symbol(name = "simple_lock_data_t", header = "kern/lock.h")
public final class SimpleLockData {
    private SimLock lock;

    /** Null before {@code simple_lock_init}. */
    public SimLock lock() {
        return lock;
    }

    public void become(SimLock newLock) {
        lock = newLock;
    }
}
