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

    private final boolean recording;
    private int[] touches = new int[512];
    private int size;
    private boolean barrier;

    public Footprint(boolean recording) {
        this.recording = recording;
    }

    public void clear() {
        size = 0;
        barrier = false;
    }

    /** Notes that the running step touches {@code object}. */
    public void touch(SimObject object, int mode, SimThread by) {
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

    private int machineNamed;

    private int nextNumber(SimThread by) {
        return by == null ? ++machineNamed : by.nextNumber();
    }

    /** Forgets the ids given in the machine's own name: a new machine starts. */
    public void startMachine() {
        clear();
        machineNamed = 0;
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
