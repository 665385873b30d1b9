package triptych.csource.access;

import java.util.Arrays;

/** The places of cells in a sorted list of them, found in one look. */
final class CellIndex {
    private static final int NONE = -1;

    private final long[] cells;
    private final long[] keys;

    /** {@link #NONE} for a slot that is free. */
    private final int[] places;

    CellIndex(long[] cells) {
        this.cells = cells;
        // At most half of the slots are taken, so that a search ends soon.
        int slots = Integer.highestOneBit(Math.max(8, 4 * cells.length));
        keys = new long[slots];
        places = new int[slots];
        Arrays.fill(places, NONE);
        for (int i = 0; i < cells.length; i++) {
            int slot = slotOf(cells[i]);
            keys[slot] = cells[i];
            places[slot] = i;
        }
    }

    /** Whether these are the cells that it was made of. */
    boolean isOf(long[] others) {
        return cells == others;
    }

    /** Negative if {@code cell} is none of them. */
    int placeOf(long cell) {
        return places[slotOf(cell)];
    }

    /** The place of the first cell that is {@code cell} or behind it. */
    int firstFrom(long cell) {
        int found = Arrays.binarySearch(cells, cell);
        return found < 0 ? -found - 1 : found;
    }

    int size() {
        return cells.length;
    }

    long cellAt(int place) {
        return cells[place];
    }

    private int slotOf(long cell) {
        int mask = keys.length - 1;
        int slot = (int) (cell * 0x9e3779b97f4a7c15L >>> 40) & mask;
        while (places[slot] != NONE && keys[slot] != cell) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
