package triptych.linux.struct;

import triptych.core.routine.KernelText;
import triptych.core.routine.Symbol;

/** {@code struct mutex}: memory for a mutex, which it becomes by initialisation. */
@KernelText
@Symbol(name = "mutex", header = "linux/mutex.h")
public final class Mutex extends WatchedLock {
    public Mutex() {
        this(null);
    }

    /** {@code name} is its class in the lock order. */
    public Mutex(String name) {
        super("mutex", name);
    }
}
