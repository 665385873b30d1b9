package triptych.core.memory;

/** A pointer variable that threads share, such as the handle that {@code kproc_create} fills in. */
public class Ref<T> extends Cell {
    private T value;

    public Ref() {
        this(null, null);
    }

    public Ref(T initial, String name) {
        super(name);
        value = initial;
    }

    public final T get() {
        beforeRead();
        return load();
    }

    public final void set(T newValue) {
        beforeWrite();
        store(newValue);
    }

    /**
     * Writes as part of a step that the kernel has already begun; the caller has noted the touch.
     */
    public final void fill(T newValue) {
        store(newValue);
    }

    /** The value as an onlooker sees it once the run is over; no operation of any thread. */
    public final T peek() {
        return load();
    }

    /** For a variable that lies elsewhere. */
    protected T load() {
        return value;
    }

    protected void store(T newValue) {
        value = newValue;
    }
}
