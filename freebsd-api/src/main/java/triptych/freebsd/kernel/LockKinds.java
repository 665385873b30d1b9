package triptych.freebsd.kernel;

import triptych.core.lock.LockKind;
import triptych.core.routine.KernelText;

/** FreeBSD's lock classes, by the names that its reports use. */
@KernelText
public final class LockKinds {
    public static final LockKind SLEEP_MUTEX = new LockKind("sleep mutex", false, false);
    public static final LockKind SPIN_MUTEX = new LockKind("spin mutex", true, false);
    public static final LockKind SX = new LockKind("sx", false, true);
    public static final LockKind RW = new LockKind("rw", false, false);

    private LockKinds() {}
}
