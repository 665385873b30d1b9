package triptych.freebsd.kernel;

import triptych.core.event.Event;
import triptych.core.event.Site;
import triptych.core.lock.SimLock;
import triptych.core.machine.Machine;
import triptych.core.thread.SimThread;

/** Locks change hands here, so that whoever watches hears of it. */
final class LockHands {
    private final Machine machine;

    LockHands(Machine machine) {
        this.machine = machine;
    }

    void take(SimThread td, SimLock lock, Site site) {
        lock.take(td, site);
        acquired(td, lock, false);
    }

    void takeShared(SimThread td, SimLock lock, Site site) {
        lock.takeShared(td, site);
        acquired(td, lock, true);
    }

    private void acquired(SimThread td, SimLock lock, boolean shared) {
        if (machine.isWatched()) {
            machine.emit(new Event.Acquired(machine.step(), td.index(), lock.name(), shared));
        }
    }

    void release(SimThread td, SimLock lock) {
        boolean lastLevel = lock.recursion() == 0;
        lock.release(td);
        if (lastLevel) {
            released(td, lock);
        }
    }

    /** All levels at once; gives their number beyond the first. */
    int releaseAll(SimThread td, SimLock lock) {
        int depth = lock.releaseAll(td);
        released(td, lock);
        return depth;
    }

    void releaseShared(SimThread td, SimLock lock) {
        lock.releaseShared(td);
        released(td, lock);
    }

    private void released(SimThread td, SimLock lock) {
        if (machine.isWatched()) {
            machine.emit(new Event.Released(machine.step(), td.index(), lock.name()));
        }
    }
}
