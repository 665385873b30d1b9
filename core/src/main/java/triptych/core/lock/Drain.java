package triptych.core.lock;

import triptych.core.thread.Access;
import triptych.core.thread.Footprint;
import triptych.core.thread.Operation;
import triptych.core.thread.SimObject;
import triptych.core.thread.SimThread;

/**
 * What those wait for who want a lock alone while it has readers, where writers go first: that the
 * readers leave.
 *
 * <p>A writer first claims the lock, which keeps new readers out, and then waits here; that is one
 * step if there are no readers. A reader that becomes the writer keeps new readers out too, and
 * goes before one that has claimed. So the lock stands for the way in, and this for the way out of
 * the readers: one that leaves changes nothing for those who want to get in.
 */
final class Drain extends SimObject {
    private final SimLock lock;
    private final Footprint footprint;
    private SimThread claimant;
    private SimThread upgrader;

    Drain(SimLock lock, Footprint footprint) {
        this.lock = lock;
        this.footprint = footprint;
    }

    /** Whether {@code thread} can do {@code operation} at the lock itself. */
    boolean letsIn(Operation operation, SimThread thread) {
        return switch (operation) {
            // An owner that wants it once more waits for itself.
            case LOCK -> claimant == null && lock.owner() != thread;
            case LOCK_SHARED -> !keepsReadersOut();
            default -> true;
        };
    }

    private boolean keepsReadersOut() {
        return claimant != null || upgrader != null;
    }

    @Override
    public boolean permits(Operation operation, SimThread thread) {
        boolean isNext = upgrader == null || upgrader == thread;
        return lock.isDestroyed() || lock.readers() == 0 && isNext;
    }

    /** {@code thread} has come to the lock, and goes on once the readers have left. */
    void claim(SimThread thread) {
        claimant = thread;
        footprint.touch(lock, Access.ACQUIRE, thread);
        // It could have claimed before a reader left.
        footprint.touch(this, Access.READ, thread);
        await(thread);
    }

    private void await(SimThread thread) {
        if (!permits(Operation.LOCK, thread)) {
            thread.baton().stopBefore(thread, Operation.LOCK, this);
        }
        footprint.touch(this, Access.ACQUIRE, thread);
    }

    /** {@code thread} becomes the owner, by {@link #claim} or at once. */
    void enter(SimThread thread) {
        if (claimant != thread) {
            claimant = thread;
            footprint.touch(lock, Access.ACQUIRE, thread);
            footprint.touch(this, Access.ACQUIRE, thread);
        }
    }

    /** {@code thread}, the owner, goes. */
    void leave(SimThread thread) {
        if (upgrader == thread) {
            upgrader = null;
            footprint.touch(this, Access.RELEASE, thread);
        } else {
            claimant = null;
        }
    }

    boolean isBeingUpgraded() {
        return upgrader != null;
    }

    /** {@code thread} has ceased to be a reader, and goes on once the others have too. */
    void upgrade(SimThread thread) {
        upgrader = thread;
        footprint.touch(this, Access.WRITE, thread);
        await(thread);
    }

    @Override
    public String label() {
        return lock.kind().name() + " " + lock.name();
    }
}
