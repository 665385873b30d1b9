package triptych.core.memory;

import java.util.function.IntUnaryOperator;

/** An {@code int} that threads share: {@code volatile int} of C module code, or an atomic one. */
public final class SharedInt extends Cell {
    private int value;

    public SharedInt() {
        this(0);
    }

    public SharedInt(int initial) {
        this(initial, null);
    }

    public SharedInt(int initial, String name) {
        super(name);
        value = initial;
    }

    public int get() {
        beforeRead();
        return value;
    }

    public void set(int newValue) {
        beforeWrite();
        value = newValue;
    }

    /** Adds in one step and gives the value before. */
    public int getAndAdd(int delta) {
        beforeWrite();
        int before = value;
        value += delta;
        return before;
    }

    /** Writes what {@code update} makes of the value, in one step, and gives the value before. */
    public int getAndUpdate(IntUnaryOperator update) {
        beforeWrite();
        int before = value;
        value = update.applyAsInt(before);
        return before;
    }

    /** Writes {@code newValue} in one step if the value is {@code expected}. */
    public boolean compareAndSet(int expected, int newValue) {
        beforeWrite();
        if (value != expected) {
            return false;
        }
        value = newValue;
        return true;
    }

    /** The value as an onlooker sees it once the run is over; no operation of any thread. */
    public int peek() {
        return value;
    }
}
