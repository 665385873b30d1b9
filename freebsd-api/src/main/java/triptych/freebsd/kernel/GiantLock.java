package triptych.freebsd.kernel;

import triptych.core.event.Site;
import triptych.core.lock.SimLock;
import triptych.core.thread.HeldLock;
import triptych.core.thread.Operation;
import triptych.core.thread.SimThread;

/** {@code DROP_GIANT} and {@code PICKUP_GIANT}: a thread that goes to sleep leaves Giant behind. */
final class GiantLock {
    private final Locks locks;

    GiantLock(Locks locks) {
        this.locks = locks;
    }

    /** Giant as it was held: what {@link #pickUp} restores. */
    record Dropped(SimLock giant, int depth, Site site) {}

    /** Whether {@code td} holds Giant. */
    static boolean isHeldBy(SimThread td) {
        return find(td) != null;
    }

    private static HeldLock find(SimThread td) {
        for (HeldLock hold : td.held()) {
            if (Witness.isGiant(hold.lock())) {
                return hold;
            }
        }
        return null;
    }

    /** Gives up every level of Giant; null if the caller does not hold it. */
    Dropped drop(SimThread td) {
        HeldLock hold = find(td);
        if (hold == null) {
            return null;
        }
        SimLock giant = (SimLock) hold.lock();
        return new Dropped(giant, locks.hands().releaseAll(td, giant), hold.site());
    }

    void pickUp(SimThread td, Dropped dropped) {
        if (dropped == null) {
            return;
        }
        SimLock giant = dropped.giant();
        giant.standBefore(Operation.LOCK, td);
        locks.witness().checkOrder(td, giant, true, false);
        locks.turnstiles().refuseSleepingOwner(td, giant);
        locks.hands().take(td, giant, dropped.site());
        giant.restoreDepth(dropped.depth());
    }
}
