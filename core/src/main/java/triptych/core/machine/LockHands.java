package triptych.core.machine;

import triptych.core.event.Event;
import triptych.core.event.Site;
import triptych.core.lock.SimLock;
import triptych.core.thread.SimThread;

/** Locks change hands here, so that whoever watches hears of it. */
public final class LockHands {
    private final Machine machine;

    public LockHands(Machine machine) {
        this.machine = machine;
    }

    public void take(SimThread thread, SimLock lock, Site site) {
        lock.take(thread, site);
        acquired(thread, lock, false);
    }

    public void takeShared(SimThread thread, SimLock lock, Site site) {
        lock.takeShared(thread, site);
        acquired(thread, lock, true);
    }

    private void acquired(SimThread thread, SimLock lock, boolean shared) {
        if (machine.isWatched()) {
            machine.emit(new Event.Acquired(machine.step(), thread.index(), lock.name(), shared));
        }
    }

    public void release(SimThread thread, SimLock lock) {
        boolean lastLevel = lock.recursion() == 0;
        lock.release(thread);
        if (lastLevel) {
            released(thread, lock);
        }
    }

    /** All levels at once; gives their number beyond the first. */
    public int releaseAll(SimThread thread, SimLock lock) {
        int depth = lock.releaseAll(thread);
        released(thread, lock);
        return depth;
    }

    public void releaseShared(SimThread thread, SimLock lock) {
        lock.releaseShared(thread);
        released(thread, lock);
    }

    /** As {@link SimLock#releaseForOwner}. */
    public void releaseForOwner(SimThread thread, SimLock lock) {
        lock.releaseForOwner(thread);
        released(thread, lock);
    }

    private void released(SimThread thread, SimLock lock) {
        if (machine.isWatched()) {
            machine.emit(new Event.Released(machine.step(), thread.index(), lock.name()));
        }
    }
}
