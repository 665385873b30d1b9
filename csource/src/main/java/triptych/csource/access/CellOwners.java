package triptych.csource.access;

import java.util.Arrays;
import java.util.function.LongConsumer;

/** Who has touched which cell so far in an execution. */
final class CellOwners {
    private static final int INITIAL = 256;

    /** In place of a thread's number: several have touched it. */
    private static final int SEVERAL = 0x3fff_ffff;

    private static final int WRITTEN = 0x4000_0000;

    private long[] cells = new long[INITIAL];

    /** 0 for a slot that is free. */
    private int[] owners = new int[INITIAL];

    /** The slots that are not free, so that a large table need not be gone through. */
    private int[] used = new int[INITIAL / 2];

    private int size;

    void clear() {
        for (int i = 0; i < size; i++) {
            owners[used[i]] = 0;
        }
        size = 0;
    }

    /** Notes an access; whether it makes the cell one that two threads touch and one writes. */
    boolean note(long cell, int thread, boolean write) {
        int slot = slotOf(cell);
        int before = owners[slot];
        if (before == 0) {
            take(slot, cell, thread | (write ? WRITTEN : 0));
            return false;
        }
        boolean written = write || (before & WRITTEN) != 0;
        if ((before & SEVERAL) == thread) {
            owners[slot] = thread | (written ? WRITTEN : 0);
            return false;
        }
        owners[slot] = SEVERAL | (written ? WRITTEN : 0);
        return written;
    }

    /** Names the cells from {@code first} to {@code last} that not only {@code thread} touched. */
    void othersBetween(long first, long last, int thread, LongConsumer visitor) {
        for (int i = 0; i < size; i++) {
            long cell = cells[used[i]];
            if (cell >= first && cell <= last && (owners[used[i]] & SEVERAL) != thread) {
                visitor.accept(cell);
            }
        }
    }

    private void take(int slot, long cell, int owner) {
        owners[slot] = owner;
        cells[slot] = cell;
        used[size++] = slot;
        if (size == used.length) {
            grow();
        }
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
        int[] oldUsed = used;
        cells = new long[2 * oldCells.length];
        owners = new int[cells.length];
        used = Arrays.copyOf(oldUsed, cells.length / 2);
        for (int i = 0; i < size; i++) {
            int slot = slotOf(oldCells[oldUsed[i]]);
            cells[slot] = oldCells[oldUsed[i]];
            owners[slot] = oldOwners[oldUsed[i]];
            used[i] = slot;
        }
    }
}
