package triptych.linux.struct;

import triptych.core.routine.KernelText;
import triptych.core.routine.Symbol;

/**
 * {@code struct rw_semaphore}: memory for a lock that readers share and that is slept for, which it
 * becomes by initialisation.
 */
@KernelText
@Symbol(name = "rw_semaphore", header = "linux/rwsem.h")
public final class RwSemaphore extends WatchedLock {
    public RwSemaphore() {
        this(null);
    }

    /** {@code name} is its class in the lock order. */
    public RwSemaphore(String name) {
        super("rwsem", name);
    }
}
