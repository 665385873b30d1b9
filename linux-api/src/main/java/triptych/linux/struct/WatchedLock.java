package triptych.linux.struct;

import triptych.core.lock.SimLock;
import triptych.core.routine.KernelText;
import triptych.core.thread.SimObject;

/**
 * Memory of a lock that lockdep watches. Locks that were given one name are one class of the lock
 * order; a lock without a name is a class of its own.
 */
@KernelText
public abstract class WatchedLock extends SimObject {
    private final String struct;
    private final String name;
    private boolean initialised;
    private SimLock lock;

    WatchedLock(String struct, String name) {
        this.struct = struct;
        this.name = name;
    }

    // ---- for the kernel ----

    /** Null for a lock without a name. */
    public final String name() {
        return name;
    }

    /** Whether its magic number stands there. */
    public final boolean isInitialised() {
        return initialised;
    }

    /** The lock; null before its first use. */
    public final SimLock lock() {
        return lock;
    }

    /** This memory is {@code newLock} from here on. */
    public final void become(SimLock newLock) {
        lock = newLock;
    }

    /** A free lock, whatever it was before; made when it is first used. */
    public final void initialise() {
        initialised = true;
        lock = null;
    }

    /** The magic number is wiped out; who holds it still does. */
    public final void spoil() {
        initialised = false;
    }

    @Override
    public final String label() {
        return name == null ? struct : name;
    }

    @Override
    public final String pointerLabel() {
        return "&" + label();
    }
}
