package triptych.csource.memory;

import java.util.Arrays;
import java.util.BitSet;

/**
 * One array of bytes that can be put back to what it was, by copying only the parts that were
 * changed.
 *
 * <p>Who writes up to eight bytes at {@code i} sets {@code dirty[i >>> SHIFT]} to 1; the write may
 * run into the next card, so a dirty card is copied with seven bytes more. Only pages that are
 * {@link #open} are looked through for dirty cards: most of a memory is never used.
 */
final class Cards {
    static final int SHIFT = 8;

    private static final int PAGE_SHIFT = 16;
    private static final int CARDS_PER_PAGE = 1 << PAGE_SHIFT - SHIFT;

    private static final int TAIL = 7;

    private static final byte[] CLEAN = new byte[CARDS_PER_PAGE];

    private final BitSet open = new BitSet();
    private BitSet openAtBaseline = new BitSet();
    private byte[] dirty;
    private byte[] baseline = new byte[0];

    /** What lies behind {@link #baseline}, up to {@link #baselineBytes}. */
    private byte tail;

    private int baselineBytes;

    Cards(int bytes) {
        dirty = new byte[cardsFor(bytes)];
        baselineBytes = bytes;
    }

    private static int cardsFor(int bytes) {
        return (bytes >>> SHIFT) + 1;
    }

    byte[] dirty() {
        return dirty;
    }

    /** From now on until the next reset, cards of the range can become dirty. */
    void open(int from, int to) {
        int last = to - 1 >>> PAGE_SHIFT;
        for (int page = from >>> PAGE_SHIFT; page <= last; page++) {
            open.set(page);
        }
    }

    /** Notes that any bytes of the range may have been changed. */
    void mark(int from, int to) {
        if (from < to) {
            open(from, to);
            int last = to - 1 >>> SHIFT;
            for (int card = from >>> SHIFT; card <= last; card++) {
                dirty[card] = 1;
            }
        }
    }

    void grow(int bytes) {
        dirty = Arrays.copyOf(dirty, cardsFor(bytes));
    }

    /**
     * Equal bytes at the end of {@code contents} are kept as one. After each reset only the pages
     * of {@code newOpen} are open.
     */
    void setBaseline(byte[] contents, BitSet newOpen) {
        int end = endOfChanges(contents.length);
        if (end == contents.length && end > 0) {
            tail = contents[end - 1];
        }
        end = endBefore(contents, end, tail);
        baselineBytes = contents.length;
        baseline = Arrays.copyOf(contents, end);
        Arrays.fill(dirty, (byte) 0);
        openAtBaseline = newOpen;
        reopen();
    }

    private void reopen() {
        open.clear();
        open.or(openAtBaseline);
    }

    /** Behind it, all is as the baseline has it. */
    private int endOfChanges(int bytes) {
        if (bytes != baselineBytes) {
            return bytes;
        }
        int card = dirty.length;
        while (card > 0 && dirty[card - 1] == 0) {
            card--;
        }
        return Math.min(bytes, Math.max(baseline.length, (card << SHIFT) + TAIL));
    }

    /** Where the bytes of value {@code tail} begin that end at {@code end}. */
    private static int endBefore(byte[] contents, int end, byte tail) {
        long eight = (tail & 0xffL) * 0x0101010101010101L;
        int at = end;
        while (at >= Long.BYTES && (long) Bytes.LONGS.get(contents, at - Long.BYTES) == eight) {
            at -= Long.BYTES;
        }
        while (at > 0 && contents[at - 1] == tail) {
            at--;
        }
        return at;
    }

    /** Puts {@code contents} back; what the baseline did not have becomes {@code behind}. */
    void reset(byte[] contents, byte behind) {
        for (int page = open.nextSetBit(0); page >= 0; page = open.nextSetBit(page + 1)) {
            int end = Math.min(dirty.length, (page + 1) * CARDS_PER_PAGE);
            int card = firstDirty(page * CARDS_PER_PAGE, end);
            while (card < end) {
                int first = card;
                while (card < end && dirty[card] != 0) {
                    dirty[card++] = 0;
                }
                restore(contents, first << SHIFT, (card << SHIFT) + TAIL, behind);
                card = firstDirty(card, end);
            }
        }
        reopen();
    }

    /** {@code end} if none from {@code from} up to there is dirty. */
    private int firstDirty(int from, int end) {
        // The JVM compares many bytes at once: nearly all cards are clean.
        int found = Arrays.mismatch(dirty, from, end, CLEAN, 0, end - from);
        return found < 0 ? end : from + found;
    }

    private void restore(byte[] contents, int from, int end, byte behind) {
        int to = Math.min(end, contents.length);
        int known = Math.min(to, baseline.length);
        if (from < known) {
            System.arraycopy(baseline, from, contents, from, known - from);
        }
        int same = Math.min(to, baselineBytes);
        fill(contents, Math.max(from, known), same, tail);
        fill(contents, Math.max(from, same), to, behind);
    }

    private static void fill(byte[] contents, int from, int to, byte value) {
        if (from < to) {
            Arrays.fill(contents, from, to, value);
        }
    }
}
