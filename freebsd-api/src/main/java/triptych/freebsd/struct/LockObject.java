package triptych.freebsd.struct;

import triptych.core.lock.SimLock;
import triptych.core.routine.KernelText;
import triptych.core.routine.Symbol;
import triptych.core.thread.SimObject;

/**
 * {@code struct lock_object}: what the memory of every kind of lock begins with. It is plain memory
 * until an initialising routine makes a lock of it.
 */
@KernelText
@Symbol(name = "lock_object", header = "sys/_lock.h")
public abstract class LockObject extends SimObject {
    private final String struct;
    private SimLock lock;
    private int options;

    LockObject(String struct) {
        this.struct = struct;
    }

    /** The lock, or null before its initialisation. */
    public final SimLock lock() {
        return lock;
    }

    /** The options that it was initialised with. */
    public final int options() {
        return options;
    }

    /** This memory is a lock from here on. */
    public final void become(SimLock newLock, int newOptions) {
        lock = newLock;
        options = newOptions;
    }

    @Override
    public final String label() {
        return lock == null ? struct : "&" + lock.name();
    }
}
