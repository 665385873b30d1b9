package triptych.csource.mini;

import triptych.core.lock.LockKind;
import triptych.core.lock.SimLock;

/** {@code struct mini_lock}. */
public final class MiniLock {
    private static final LockKind KIND = new LockKind("mini lock", false, true);

    final SimLock lock;

    MiniLock(MiniOs os) {
        lock = new SimLock(os.machine().footprint(), KIND, "lock", "mini", false);
    }
}
