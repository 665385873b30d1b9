package triptych.linux.struct;

import triptych.core.routine.KernelText;
import triptych.core.routine.Symbol;

/** {@code spinlock_t}: memory for a spinlock, which it becomes by initialisation. */
@KernelText
@Symbol(name = "spinlock_t", header = "linux/spinlock_types.h")
public final class Spinlock extends WatchedLock {
    public Spinlock() {
        this(null);
    }

    /** {@code name} is its class in the lock order. */
    public Spinlock(String name) {
        super("spinlock", name);
    }
}
