package triptych.csource.bind;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * At which address C code finds an object; emptied for every execution.
 *
 * <p>The first few are compared one by one: that costs less than to make the JVM find a hash for an
 * object that lives as long as one execution.
 */
final class ObjectAddresses {
    /** Where nothing lies. */
    static final long NONE = 0;

    private static final int FEW = 16;

    private final Object[] few = new Object[FEW];
    private final long[] addresses = new long[FEW];
    private final Map<Object, Long> others = new IdentityHashMap<>();
    private int size;

    /** {@link #NONE} if C code knows no such object. */
    long of(Object object) {
        int place = placeOf(object);
        return place < size ? addresses[place] : others.getOrDefault(object, NONE);
    }

    void put(Object object, long address) {
        int place = placeOf(object);
        if (place == FEW) {
            others.put(object, address);
            return;
        }
        few[place] = object;
        addresses[place] = address;
        size = Math.max(size, place + 1);
    }

    /** {@link #size} if it is not among the few. */
    private int placeOf(Object object) {
        for (int i = 0; i < size; i++) {
            if (few[i] == object) {
                return i;
            }
        }
        return size;
    }

    void clear() {
        Arrays.fill(few, 0, size, null);
        size = 0;
        others.clear();
    }
}
