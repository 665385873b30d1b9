package triptych.csource.memory;

import java.util.Arrays;

/**
 * One array of bytes that can be put back to what it was, by copying only the parts that were
 * changed.
 *
 * <p>Who writes up to eight bytes at {@code i} sets {@code dirty[i >>> SHIFT]} to 1; the write may
 * run into the next card, so a dirty card is copied with seven bytes more.
 */
final class Cards {
    static final int SHIFT = 10;

    private static final int TAIL = 7;

    private byte[] dirty;
    private byte[] clean;
    private byte[] baseline = new byte[0];

    /** What lies behind {@link #baseline}, up to {@link #baselineBytes}. */
    private byte tail;

    private int baselineBytes;

    Cards(int bytes) {
        dirty = new byte[cardsFor(bytes)];
        clean = new byte[dirty.length];
        baselineBytes = bytes;
    }

    private static int cardsFor(int bytes) {
        return (bytes >>> SHIFT) + 1;
    }

    byte[] dirty() {
        return dirty;
    }

    /** Notes that any bytes of the range may have been changed. */
    void mark(int from, int to) {
        if (from < to) {
            Arrays.fill(dirty, from >>> SHIFT, (to - 1 >>> SHIFT) + 1, (byte) 1);
        }
    }

    void grow(int bytes) {
        dirty = Arrays.copyOf(dirty, cardsFor(bytes));
        clean = new byte[dirty.length];
    }

    /** Equal bytes at the end of {@code contents} are kept as one. */
    void setBaseline(byte[] contents) {
        int end = endOfChanges(contents.length);
        if (end == contents.length && end > 0) {
            tail = contents[end - 1];
        }
        end = endBefore(contents, end, tail);
        baselineBytes = contents.length;
        baseline = Arrays.copyOf(contents, end);
        Arrays.fill(dirty, (byte) 0);
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
        int card = firstDirty(0);
        while (card < dirty.length) {
            int first = card;
            while (card < dirty.length && dirty[card] != 0) {
                dirty[card++] = 0;
            }
            restore(contents, first << SHIFT, (card << SHIFT) + TAIL, behind);
            card = firstDirty(card);
        }
    }

    /** As many as there are cards if none from {@code from} on is dirty. */
    private int firstDirty(int from) {
        // The JVM compares many bytes at once: nearly all cards are clean.
        int count = dirty.length - from;
        int found = Arrays.mismatch(dirty, from, dirty.length, clean, 0, count);
        return found < 0 ? dirty.length : from + found;
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
