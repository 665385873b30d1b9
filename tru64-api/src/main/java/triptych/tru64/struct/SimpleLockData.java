package triptych.tru64.struct;

import triptych.core.routine.KernelText;
import triptych.core.routine.Symbol;

/** {@code simple_lock_data_t}: the memory of a simple lock. */
@KernelText
@Symbol(name = "simple_lock_data_t", header = "kern/lock.h")
public final class SimpleLockData extends LockMemory {
    public SimpleLockData() {
        this("simple lock");
    }

    /** {@code name} is what reports call it. */
    public SimpleLockData(String name) {
        super(name);
    }
}
