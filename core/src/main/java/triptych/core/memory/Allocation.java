package triptych.core.memory;

import triptych.core.thread.SimObject;

/**
 * A piece of the simulated heap: identity, size and state; a Java module keeps its data in fields
 * of its own.
 */
public final class Allocation extends SimObject {
    private final long bytes;
    private final String type;
    private final boolean zeroed;
    private boolean freed;

    public Allocation(long bytes, String type) {
        this(bytes, type, false);
    }

    /** {@code zeroed} says whether it is all zeros at first; else nobody knows what it holds. */
    public Allocation(long bytes, String type, boolean zeroed) {
        this.bytes = bytes;
        this.type = type;
        this.zeroed = zeroed;
    }

    public boolean isZeroed() {
        return zeroed;
    }

    public long bytes() {
        return bytes;
    }

    /** The name of the malloc type, slab or zone that it came from. */
    public String type() {
        return type;
    }

    public boolean isFreed() {
        return freed;
    }

    public void free() {
        freed = true;
    }

    @Override
    public String label() {
        return type + "[" + bytes + "]";
    }
}
