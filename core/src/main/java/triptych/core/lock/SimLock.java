package triptych.core.lock;

import triptych.core.event.Site;
import triptych.core.thread.Access;
import triptych.core.thread.Footprint;
import triptych.core.thread.HeldLock;
import triptych.core.thread.Operation;
import triptych.core.thread.SimObject;
import triptych.core.thread.SimThread;
import triptych.core.thread.ThreadState;
import triptych.core.thread.WayOut;

/**
 * A lock: who holds it, in which mode, how deep.
 *
 * <p>{@link #standBefore} waits until the lock permits the operation, and then the personality
 * looks at the state, complains or takes it; both happen in one step. A lock permits more than
 * taking it: whoever would make the kernel panic at this lock must be let through to do so. That an
 * owner takes its lock again, each kernel sees before it stands there.
 */
public final class SimLock extends SimObject {
    private final Footprint footprint;
    private final LockKind kind;
    private final String name;
    private final String type;
    private final boolean recursable;

    private SimThread owner;
    private int recursion;
    private int readers;
    private long takers;
    private boolean destroyed;
    private Object face;
    private Drain drain;

    public SimLock(
            Footprint footprint, LockKind kind, String name, String type, boolean recursable) {
        this.footprint = footprint;
        this.kind = kind;
        this.name = name;
        this.type = type;
        this.recursable = recursable;
    }

    /** From now on a writer that waits for the readers to leave keeps new ones out. */
    public SimLock writersFirst() {
        drain = new Drain(this, footprint);
        return this;
    }

    // ---- facts ----

    public LockKind kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    /** Locks of one type are one node of the lock order. */
    public String type() {
        return type;
    }

    public boolean isRecursable() {
        return recursable;
    }

    /** The personality's own view of this lock, such as its place in the lock order. */
    public Object face() {
        return face;
    }

    public void setFace(Object newFace) {
        face = newFace;
    }

    /** Who holds it alone; null if nobody does. */
    public SimThread owner() {
        return owner;
    }

    public boolean isOwnedBy(SimThread thread) {
        return owner == thread;
    }

    /** How often the owner took it beyond the first time. */
    public int recursion() {
        return recursion;
    }

    /** How many hold it shared. */
    public int readers() {
        return readers;
    }

    /** Whether {@code thread} has ever taken it. */
    public boolean wasTakenBy(SimThread thread) {
        return (takers & 1L << thread.index()) != 0;
    }

    public boolean isHeld() {
        return owner != null || readers > 0;
    }

    public boolean isSharedBy(SimThread thread) {
        for (HeldLock hold : thread.held()) {
            if (hold.lock() == this && hold.isShared()) {
                return true;
            }
        }
        return false;
    }

    public boolean isDestroyed() {
        return destroyed;
    }

    /**
     * Whether whoever has to wait for it finds its owner asleep, which no spinning or bounded wait
     * survives.
     */
    public boolean isOwnerAsleep() {
        return owner != null && !kind.sleepable() && owner.state() == ThreadState.SLEEPING;
    }

    @Override
    public String label() {
        return name;
    }

    // ---- waiting for it ----

    @Override
    public boolean permits(Operation operation, SimThread thread) {
        if (destroyed) {
            return true;
        }
        if (drain != null) {
            return drain.letsIn(operation, thread);
        }
        return switch (operation) {
            case LOCK -> isFreeFor(thread) || isOwnerAsleep() || thread.mayGiveUp();
            case LOCK_SHARED ->
                    owner == null || owner == thread || isOwnerAsleep() || thread.mayGiveUp();
            default -> true;
        };
    }

    /** Not for its owner: whoever waits for a lock of its own waits for ever. */
    private boolean isFreeFor(SimThread thread) {
        return owner == null && (readers == 0 || isSharedBy(thread));
    }

    /** Waits until {@code thread} may do {@code operation} here, be it only to panic. */
    public void standBefore(Operation operation, SimThread thread) {
        thread.baton().stopBefore(thread, operation, this);
        if (drain != null && operation == Operation.LOCK && !destroyed) {
            drain.claim(thread);
        }
    }

    /**
     * As {@link #standBefore}, but {@code thread} also goes on once {@code wayOut} is open.
     *
     * @return whether it may do {@code operation}; if not, it has given up
     */
    public boolean standBeforeOrGiveUp(Operation operation, SimThread thread, WayOut wayOut) {
        thread.setWayOut(wayOut);
        standBefore(operation, thread);
        thread.setWayOut(null);
        footprint.touch(wayOut.gate(), Access.READ, thread);
        if (wayOut.isOpen()) {
            // It need not have waited for the release.
            touchByTry(thread);
        }
        return permits(operation, thread);
    }

    // ---- changing hands, within the step that standBefore began ----

    /** The lock becomes {@code thread}'s alone. */
    public void take(SimThread thread, Site site) {
        if (drain == null) {
            footprint.touch(this, Access.ACQUIRE, thread);
        } else {
            drain.enter(thread);
        }
        owner = thread;
        takers |= 1L << thread.index();
        thread.nowHolds(new HeldLock(this, false, site));
    }

    /** The owner takes it once more. */
    public void takeAgain() {
        recursion++;
    }

    /** {@code thread} becomes one of the readers. */
    public void takeShared(SimThread thread, Site site) {
        footprint.touch(this, Access.ACQUIRE_SHARED, thread);
        touchDrain(Access.ACQUIRE_SHARED, thread);
        readers++;
        takers |= 1L << thread.index();
        thread.nowHolds(new HeldLock(this, true, site));
    }

    /**
     * A try has seen the state of the lock. One that succeeds takes the lock after this, and could
     * have come before the release that let it: so it is more than a taking.
     */
    public void touchByTry(SimThread thread) {
        footprint.touch(this, Access.READ, thread);
        touchDrain(Access.READ, thread);
    }

    private void touchDrain(int mode, SimThread thread) {
        if (drain != null) {
            footprint.touch(drain, mode, thread);
        }
    }

    /** The owner gives it back, or one level of it. */
    public void release(SimThread thread) {
        if (recursion > 0) {
            recursion--;
            return;
        }
        footprint.touch(this, Access.RELEASE, thread);
        leaveDrain(thread);
        owner = null;
        thread.noLongerHolds(this);
    }

    private void leaveDrain(SimThread thread) {
        if (drain != null) {
            drain.leave(thread);
        }
    }

    /** One reader goes. */
    public void releaseShared(SimThread thread) {
        footprint.touch(drain == null ? this : drain, Access.RELEASE_SHARED, thread);
        readers--;
        thread.noLongerHolds(this);
    }

    /** {@code thread} gives back what another one owns, however deep: that one holds it no more. */
    public void releaseForOwner(SimThread thread) {
        footprint.touch(this, Access.WRITE, thread);
        owner.noLongerHolds(this);
        owner = null;
        recursion = 0;
    }

    /** The owner drops every level at once; {@link #restoreDepth} takes them again. */
    public int releaseAll(SimThread thread) {
        int depth = recursion;
        recursion = 0;
        release(thread);
        return depth;
    }

    public void restoreDepth(int depth) {
        recursion = depth;
    }

    /** Whether a reader waits for the others to leave, or has become the owner after that. */
    public boolean isBeingUpgraded() {
        return drain != null && drain.isBeingUpgraded();
    }

    /**
     * The only reader becomes the owner; where writers go first, it waits until it is the only one.
     * Not a taking: whoever has to wait now had to wait for the reader already.
     */
    public void upgrade(SimThread thread, Site site) {
        footprint.touch(this, Access.WRITE, thread);
        readers--;
        thread.noLongerHolds(this);
        if (drain != null) {
            drain.upgrade(thread);
        }
        owner = thread;
        thread.nowHolds(new HeldLock(this, false, site));
    }

    /** The owner becomes a reader. */
    public void downgrade(SimThread thread, Site site) {
        footprint.touch(this, Access.WRITE, thread);
        touchDrain(Access.WRITE, thread);
        leaveDrain(thread);
        owner = null;
        thread.noLongerHolds(this);
        readers++;
        thread.nowHolds(new HeldLock(this, true, site));
    }

    /** The lock is no more; whoever still uses it is told so. */
    public void destroy(SimThread thread) {
        footprint.touch(this, Access.WRITE, thread);
        touchDrain(Access.WRITE, thread);
        destroyed = true;
        if (owner != null) {
            owner.noLongerHolds(this);
            owner = null;
            recursion = 0;
        }
    }

    /**
     * The holder falls asleep or wakes: those who wait for a lock that is not sleepable see the
     * difference.
     */
    public void touchByHoldersSleep(SimThread thread) {
        footprint.touch(this, Access.WRITE, thread);
    }
}
