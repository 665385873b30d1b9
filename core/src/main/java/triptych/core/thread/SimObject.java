package triptych.core.thread;

/**
 * Something that steps of different threads can touch: a lock, a channel, a cell, a thread, a
 * module's text.
 *
 * <p>Its id is the same in every execution that took the same decisions up to its first touch: it
 * is made of the thread that named it and of how many that thread had named before, never of an
 * address or a hash.
 */
public abstract class SimObject {
    private int id;

    /** 0 while nobody has named it. */
    public final int id() {
        return id;
    }

    final void setId(int id) {
        this.id = id;
    }

    /** Whether one thread has named both, {@code other} first. */
    public final boolean isNamedAfter(SimObject other) {
        return Footprint.isNamedAfter(id, other.id);
    }

    /**
     * Whether {@code thread}, which stands before {@code operation} on this object, can go on now;
     * asked of operations that {@link Operation#mayWait} only.
     */
    public boolean permits(Operation operation, SimThread thread) {
        return true;
    }

    /**
     * Whether what C code sees of it is {@code thread}'s own: looking at it is then part of a step,
     * and no operation.
     */
    public boolean isOwnOf(SimThread thread) {
        return false;
    }

    /** What it is called in tables and messages. */
    public abstract String label();

    /** What a pointer to it is called, as an argument or a channel. */
    public String pointerLabel() {
        return label();
    }
}
