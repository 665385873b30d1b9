package triptych.explore.search;

/**
 * A set of fingerprints that stops growing: its memory has a bound, and it says when it was
 * reached.
 */
final class Fingerprints {
    private static final int MOST = 1 << 19;

    private long[] table = new long[1 << 10];
    private int size;
    private boolean full;

    void add(long fingerprint) {
        if (full) {
            return;
        }
        long key = fingerprint == 0 ? 1 : fingerprint;
        int at = indexOf(table, key);
        if (table[at] == 0) {
            table[at] = key;
            if (++size * 2 > table.length) {
                grow();
            }
        }
    }

    private void grow() {
        if (size >= MOST) {
            full = true;
            return;
        }
        long[] bigger = new long[table.length * 2];
        for (long key : table) {
            if (key != 0) {
                bigger[indexOf(bigger, key)] = key;
            }
        }
        table = bigger;
    }

    private static int indexOf(long[] in, long key) {
        int mask = in.length - 1;
        int at = (int) (key ^ key >>> 32) * 0x9E3779B1 & mask;
        while (in[at] != 0 && in[at] != key) {
            at = at + 1 & mask;
        }
        return at;
    }

    void addAll(Fingerprints others) {
        for (long key : others.table) {
            if (key != 0) {
                add(key);
            }
        }
        full |= others.full;
    }

    /** How many different ones were added; at least so many once it is full. */
    int size() {
        return size;
    }
}
