package triptych.tru64.struct;

import triptych.core.lock.SimLock;
import triptych.core.routine.KernelText;
import triptych.core.thread.SimObject;

/** Memory that a lock can be made in. */
@KernelText
public abstract class LockMemory extends SimObject {
    private final String name;
    private SimLock lock;

    LockMemory(String name) {
        this.name = name;
    }

    /** Null before anybody has made a lock here. */
    public final SimLock lock() {
        return lock;
    }

    public final void become(SimLock newLock) {
        lock = newLock;
    }

    @Override
    public final String label() {
        return name;
    }

    @Override
    public final String pointerLabel() {
        return "&" + name;
    }
}
