package triptych.linux.struct;

import triptych.core.routine.KernelText;
import triptych.core.routine.Symbol;

/**
 * {@code rwlock_t}: memory for a spinlock that readers share, which it becomes by initialisation.
 */
@KernelText
@Symbol(name = "rwlock_t", header = "linux/rwlock_types.h")
public final class Rwlock extends WatchedLock {
    public Rwlock() {
        this(null);
    }

    /** {@code name} is its class in the lock order. */
    public Rwlock(String name) {
        super("rwlock", name);
    }
}
