package triptych.core.thread;

import java.util.Arrays;

/**
 * What the steps of one execution touched, for the reduction; reused from one execution to the
 * next.
 *
 * <p>A touch is one int: object id, a mark when the object got its id in this very step, access
 * mode. A step that depends on every other one (time passes, the kernel panics) is marked as a
 * barrier.
 */
public final class Footprint {
    private static final int MODE_BITS = 3;
    private static final int FRESH = 1 << MODE_BITS;
    private static final int ID_SHIFT = MODE_BITS + 1;
    private static final int NAMER_SHIFT = 20;
    private static final int WAIT_INTS = 4;

    private final boolean recording;
    private int[] touches = new int[512];
    private int size;
    private int machineNamed;
    private int changes;
    private boolean barrier;
    private int enabledBy = -1;
    private int[] blocked = new int[24];
    private int blockedSize;

    public Footprint(boolean recording) {
        this.recording = recording;
    }

    /** A new machine starts. */
    public void startMachine() {
        size = 0;
        machineNamed = 0;
        changes = 0;
        barrier = false;
        enabledBy = -1;
        blockedSize = 0;
    }

    /**
     * A step begins whose thread was made runnable by step {@code enabledByStep}; -1 if by none.
     */
    public void beginStep(int enabledByStep) {
        enabledBy = enabledByStep;
    }

    /** The step that made the thread of the running step runnable; asking starts the next step. */
    public int takeEnabledBy() {
        int taken = enabledBy;
        enabledBy = -1;
        return taken;
    }

    /**
     * Notes that {@code thread} waits for {@code lock} after {@code step}, a step that depends on
     * every other one: what came before cannot be exchanged with that wait any more.
     */
    public void waitsFor(SimThread thread, SimObject lock, int mode, int step) {
        if (!recording) {
            return;
        }
        if (blockedSize + WAIT_INTS > blocked.length) {
            blocked = Arrays.copyOf(blocked, blocked.length * 2);
        }
        name(lock, thread);
        blocked[blockedSize++] = step;
        blocked[blockedSize++] = thread.index();
        blocked[blockedSize++] = lock.id() << ID_SHIFT | mode;
        blocked[blockedSize++] = thread.enabledBy();
    }

    /** How many waits for locks were noted. */
    public int waits() {
        return blockedSize / WAIT_INTS;
    }

    /** The step after which wait {@code index} was noted. */
    public int waitStep(int index) {
        return blocked[index * WAIT_INTS];
    }

    /** The thread of wait {@code index}. */
    public int waitActor(int index) {
        return blocked[index * WAIT_INTS + 1];
    }

    /** How wait {@code index} would touch its lock. */
    public int waitTouch(int index) {
        return blocked[index * WAIT_INTS + 2];
    }

    /**
     * The step that made the thread of wait {@code index} runnable; -1 if none since its last step.
     */
    public int waitEnabledBy(int index) {
        return blocked[index * WAIT_INTS + 3];
    }

    /** Notes that the running step touches {@code object}. */
    public void touch(SimObject object, int mode, SimThread by) {
        if (mode != Access.READ) {
            changes++;
            if (by != null) {
                by.changed(mode);
            }
        }
        if (!recording) {
            return;
        }
        int fresh = 0;
        if (object.id() == 0) {
            name(object, by);
            fresh = FRESH;
        }
        if (size == touches.length) {
            touches = Arrays.copyOf(touches, size * 2);
        }
        touches[size++] = object.id() << ID_SHIFT | fresh | mode;
    }

    /** How often anything was touched in this execution other than to read it. */
    public int changes() {
        return changes;
    }

    /**
     * Gives {@code object} an id in the name of {@code by}, or of the machine itself when that is
     * null.
     */
    public void name(SimObject object, SimThread by) {
        if (object.id() == 0) {
            int namer = by == null ? 0 : by.index();
            object.setId(namer << NAMER_SHIFT | nextNumber(by));
        }
    }

    /** Whether one thread has given both ids, {@code earlier} first. */
    static boolean isNamedAfter(int later, int earlier) {
        return later >>> NAMER_SHIFT == earlier >>> NAMER_SHIFT && later > earlier;
    }

    private int nextNumber(SimThread by) {
        return by == null ? ++machineNamed : by.nextNumber();
    }

    /** Notes that the running step depends on every other one. */
    public void barrier() {
        barrier = true;
    }

    /** Whether the running step is a barrier; asking starts the next step. */
    public boolean takeBarrier() {
        boolean taken = barrier;
        barrier = false;
        return taken;
    }

    public boolean isRecording() {
        return recording;
    }

    public int size() {
        return size;
    }

    public int at(int index) {
        return touches[index];
    }

    /** The touches from {@code from} up to {@code to}. */
    public int[] copy(int from, int to) {
        return Arrays.copyOfRange(touches, from, to);
    }

    public static int idOf(int touch) {
        return touch >>> ID_SHIFT;
    }

    public static int modeOf(int touch) {
        return touch & (1 << MODE_BITS) - 1;
    }

    public static boolean isFresh(int touch) {
        return (touch & FRESH) != 0;
    }

    /**
     * Whether two touches, perhaps of different executions with the same beginning, depend on each
     * other.
     */
    public static boolean dependent(int a, int b) {
        // Two objects that were unnamed at the common beginning may be the same one under two
        // names.
        if (isFresh(a) && isFresh(b)) {
            return true;
        }
        return idOf(a) == idOf(b) && Access.conflict(modeOf(a), modeOf(b));
    }
}
