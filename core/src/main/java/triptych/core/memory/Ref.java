package triptych.core.memory;

/** A pointer variable that threads share, such as the handle that {@code kproc_create} fills in. */
public final class Ref<T> extends Cell {
    private T value;

    public Ref() {
        this(null, null);
    }

    public Ref(T initial, String name) {
        super(name);
        value = initial;
    }

    public T get() {
        beforeRead();
        return value;
    }

    public void set(T newValue) {
        beforeWrite();
        value = newValue;
    }

    /**
     * Writes as part of a step that the kernel has already begun; the caller has noted the touch.
     */
    public void fill(T newValue) {
        value = newValue;
    }

    /** The value as an onlooker sees it once the run is over; no operation of any thread. */
    public T peek() {
        return value;
    }
}
