package triptych.core.thread;

/**
 * How a step touched an object, as the reduction sees it.
 *
 * <p>Two steps depend on each other when they touch one object in modes that do not commute. Locks
 * have modes of their own, because a release cannot be exchanged with the acquisition that it makes
 * possible.
 */
public final class Access {
    public static final int READ = 0;
    public static final int WRITE = 1;
    public static final int ACQUIRE = 2;
    public static final int ACQUIRE_SHARED = 3;
    public static final int RELEASE = 4;

    /** One of several readers goes: another one could have come before that. */
    public static final int RELEASE_SHARED = 5;

    private static final int[] CONFLICTS = {
        /* READ */ bits(WRITE, ACQUIRE, ACQUIRE_SHARED, RELEASE, RELEASE_SHARED),
        /* WRITE */ bits(READ, WRITE, ACQUIRE, ACQUIRE_SHARED, RELEASE, RELEASE_SHARED),
        /* ACQUIRE */ bits(READ, WRITE, ACQUIRE, ACQUIRE_SHARED),
        /* ACQUIRE_SHARED */ bits(READ, WRITE, ACQUIRE),
        /* RELEASE */ bits(READ, WRITE),
        /* RELEASE_SHARED */ bits(READ, WRITE),
    };

    private static final int[] ENABLED_BY = {
        0, 0, bits(RELEASE, RELEASE_SHARED), bits(RELEASE), 0, 0
    };

    private Access() {}

    private static int bits(int... modes) {
        int set = 0;
        for (int mode : modes) {
            set |= 1 << mode;
        }
        return set;
    }

    /** Whether two steps that both can be taken first lead to different states. */
    public static boolean conflict(int a, int b) {
        return (CONFLICTS[a] & 1 << b) != 0;
    }

    /**
     * Whether an access of mode {@code later} had to wait for an earlier one of mode {@code
     * earlier}.
     */
    public static boolean enables(int earlier, int later) {
        return (ENABLED_BY[later] & 1 << earlier) != 0;
    }
}
