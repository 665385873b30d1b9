package triptych.linux.dialect;

import triptych.core.event.Site;
import triptych.linux.struct.Spinlock;
import triptych.linux.struct.TaskStruct;

/** {@code DEBUG_SPINLOCK}: R6 of the catalogue. */
public final class SpinlockTexts {
    private static final int MAGIC = 0xdead4ead;

    private SpinlockTexts() {}

    /**
     * R6.
     *
     * @param what such as {@code recursion}
     * @param owner of the lock, null if it is free
     */
    public static String bug(String what, TaskStruct current, Spinlock lock, TaskStruct owner) {
        return String.format(
                "BUG: spinlock %s on CPU#0, %s\n lock: %s, .magic: %08x, .owner: %s, .owner_cpu: %d",
                what,
                LockdepTexts.who(current),
                lock.label(),
                lock.isInitialised() ? MAGIC : 0,
                owner == null ? "<none>/-1" : LockdepTexts.who(owner),
                owner != null || !lock.isInitialised() ? 0 : -1);
    }

    /** {@code assert_spin_locked}. */
    public static String notLocked(Site site) {
        return "kernel BUG at " + site + "!";
    }
}
