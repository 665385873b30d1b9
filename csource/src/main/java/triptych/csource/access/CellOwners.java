package triptych.csource.access;

import java.util.Arrays;

/** Who has touched which cell so far in an execution. */
final class CellOwners {
    private static final int INITIAL = 256;

    /** In place of a thread's number: several have read it, and nobody has written. */
    private static final int READERS = 0x7f;

    private static final int WRITTEN = 0x80;

    private long[] cells = new long[INITIAL];
    private int[] owners = new int[INITIAL];
    private int size;

    void clear() {
        if (size > 0) {
            Arrays.fill(owners, 0);
            size = 0;
        }
    }

    /** Notes an access; whether it makes the cell one that two threads touch and one writes. */
    boolean note(long cell, int thread, boolean write) {
        int slot = slotOf(cell);
        int before = owners[slot];
        if (before == 0) {
            owners[slot] = thread | (write ? WRITTEN : 0);
            cells[slot] = cell;
            if (++size * 2 > cells.length) {
                grow();
            }
            return false;
        }
        boolean written = write || (before & WRITTEN) != 0;
        if ((before & READERS) == thread) {
            owners[slot] = thread | (written ? WRITTEN : 0);
            return false;
        }
        owners[slot] = READERS | (written ? WRITTEN : 0);
        return written;
    }

    private int slotOf(long cell) {
        int mask = cells.length - 1;
        int slot = (int) (cell * 0x9e3779b97f4a7c15L >>> 40) & mask;
        while (owners[slot] != 0 && cells[slot] != cell) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldCells = cells;
        int[] oldOwners = owners;
        cells = new long[2 * oldCells.length];
        owners = new int[cells.length];
        for (int i = 0; i < oldCells.length; i++) {
            if (oldOwners[i] != 0) {
                int slot = slotOf(oldCells[i]);
                cells[slot] = oldCells[i];
                owners[slot] = oldOwners[i];
            }
        }
    }
}
