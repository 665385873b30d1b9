package triptych.csource.bind;

import java.util.Arrays;

/** Objects by the address at which C code finds them; emptied for every execution. */
final class AddressTable<V> {
    private static final int INITIAL = 64;

    private long[] keys = new long[INITIAL];
    private Object[] values = new Object[INITIAL];
    private int size;

    /** Null if nothing is there. */
    V get(long address) {
        return valueAt(slotOf(address));
    }

    @SuppressWarnings("unchecked") // only put writes values
    private V valueAt(int slot) {
        return (V) values[slot];
    }

    void put(long address, V value) {
        if (size * 2 >= keys.length) {
            grow();
        }
        int slot = slotOf(address);
        if (values[slot] == null) {
            size++;
        }
        keys[slot] = address;
        values[slot] = value;
    }

    /** {@code visitor} may put another value at the address that it is given. */
    void forEachBetween(long from, long to, Visitor<V> visitor) {
        for (int slot = 0; slot < keys.length; slot++) {
            if (values[slot] != null && keys[slot] >= from && keys[slot] < to) {
                visitor.visit(keys[slot], valueAt(slot));
            }
        }
    }

    /** Sees what is in the table. */
    interface Visitor<V> {
        void visit(long address, V value);
    }

    void clear() {
        if (size > 0) {
            Arrays.fill(values, null);
            size = 0;
        }
    }

    private int slotOf(long address) {
        int mask = keys.length - 1;
        long spread = address * 0x9e3779b97f4a7c15L;
        int slot = (int) (spread >>> 40) & mask;
        while (values[slot] != null && keys[slot] != address) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        Object[] oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = new Object[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldValues[i] != null) {
                int slot = slotOf(oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }
}
