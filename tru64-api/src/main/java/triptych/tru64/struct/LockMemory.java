package triptych.tru64.struct;

import triptych.core.lock.SimLock;
import triptych.core.routine.KernelText;
import triptych.core.thread.SimObject;

/** Memory that a lock can be made in. */
@KernelText
public abstract class LockMemory extends SimObject {
    private final String name;
    private SimLock lock;
    private LockInfo info;

    LockMemory(String name) {
        this.name = name;
    }

    /** Null before anybody has made a lock here. */
    public final SimLock lock() {
        return lock;
    }

    /** It is a lock now, of no class. */
    public final void become(SimLock newLock) {
        lock = newLock;
        info = null;
    }

    /** The class of the lock; null if it has none. */
    public final LockInfo info() {
        return info;
    }

    public final void setInfo(LockInfo newInfo) {
        info = newInfo;
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
