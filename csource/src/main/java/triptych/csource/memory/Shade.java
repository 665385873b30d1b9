package triptych.csource.memory;

/**
 * What a byte of memory is good for.
 *
 * <p>Its code stands in the shadow: 0 for a plain byte, positive when only a write is special,
 * negative when a read is too. So one test of the shadow decides an access.
 */
public enum Shade {
    PLAIN(0),
    /** Constant data of the module. */
    READ_ONLY(1),
    /** The page at 0, which nothing lies in. */
    NULL_PAGE(-1),
    NEVER_ALLOCATED(-2),
    /** Around a block of the heap. */
    RED_ZONE(-3),
    /** In a block of the heap that was freed. */
    FREED(-4),
    /** Around a stack. */
    STACK_GUARD(-5),
    /** In the stack of a thread that has ended. */
    DEAD_STACK(-6),
    /** Mirrors a kernel object. */
    MIRROR(-7),
    /** Behind the end of memory. */
    BEYOND(-8),
    /** A user's, of which C code has but the address. */
    USERS(-9);

    private static final int LEAST = -9;
    private static final Shade[] BY_CODE = new Shade[2 - LEAST];

    static {
        for (Shade shade : values()) {
            BY_CODE[shade.code - LEAST] = shade;
        }
    }

    private final byte code;

    Shade(int code) {
        this.code = (byte) code;
    }

    byte code() {
        return code;
    }

    static Shade of(byte code) {
        return BY_CODE[code - LEAST];
    }

    boolean permits(Access access) {
        return this == PLAIN || this == MIRROR || this == READ_ONLY && access == Access.READ;
    }
}
