package triptych.csource.memory;

import java.util.Arrays;
import java.util.BitSet;

/** The shade of every byte of memory. */
final class Shadow {
    private static final long ANY_READ = 0x8080808080808080L;

    private byte[] codes;
    private final Cards cards;

    Shadow(int bytes) {
        codes = new byte[bytes];
        cards = new Cards(bytes);
    }

    byte[] codes() {
        return codes;
    }

    Shade at(int address) {
        return Shade.of(codes[address]);
    }

    void set(int from, int to, Shade shade) {
        Arrays.fill(codes, from, to, shade.code());
        cards.mark(from, to);
    }

    /**
     * The first byte from {@code from} on whose shade is special for {@code access}, else {@code
     * to}.
     */
    int firstSpecial(int from, int to, Access access) {
        long mask = access == Access.READ ? ANY_READ : -1L;
        int at = from;
        while (at + 8 <= to && ((long) Bytes.LONGS.get(codes, at) & mask) == 0) {
            at += 8;
        }
        while (at < to && (codes[at] & mask) == 0) {
            at++;
        }
        return at;
    }

    void grow(int bytes) {
        codes = Arrays.copyOf(codes, bytes);
        cards.grow(bytes);
    }

    void setBaseline() {
        cards.setBaseline(codes, new BitSet());
    }

    /** The pages in which the code of the module could change something. */
    BitSet writablePages() {
        BitSet pages = new BitSet();
        for (int from = 0; from < codes.length; from += KernelMemory.PAGE_BYTES) {
            int to = Math.min(codes.length, from + KernelMemory.PAGE_BYTES);
            boolean isUniform = Arrays.mismatch(codes, from, to - 1, codes, from + 1, to) < 0;
            pages.set(from / KernelMemory.PAGE_BYTES, !isUniform || at(from).permits(Access.WRITE));
        }
        return pages;
    }

    void reset() {
        cards.reset(codes, Shade.BEYOND.code());
    }
}
