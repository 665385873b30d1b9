package triptych.csource.wasm;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A place in a binary, from which numbers and names are read. */
final class WasmReader {
    private final byte[] bytes;
    private final int end;
    private int at;

    WasmReader(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    WasmReader(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.at = from;
        this.end = to;
    }

    int at() {
        return at;
    }

    boolean hasMore() {
        return at < end;
    }

    int u8() {
        if (at >= end) {
            throw new MalformedWasm("the section ends too early", at);
        }
        return bytes[at++] & 0xff;
    }

    /** An unsigned number that must fit an {@code int}: a count, an index, a length. */
    int u32() {
        int start = at;
        long value = u64();
        if (value < 0 || value > Integer.MAX_VALUE) {
            throw new MalformedWasm("number " + Long.toUnsignedString(value) + " too large", start);
        }
        return (int) value;
    }

    long u64() {
        return leb(false);
    }

    long s64() {
        return leb(true);
    }

    private long leb(boolean signed) {
        int start = at;
        long value = 0;
        int shift = 0;
        int group;
        do {
            if (shift > 63) {
                throw new MalformedWasm("number of more than 64 bits", start);
            }
            group = u8();
            value |= (long) (group & 0x7f) << shift;
            shift += 7;
        } while ((group & 0x80) != 0);
        boolean negative = signed && shift < 64 && (group & 0x40) != 0;
        return negative ? value | -1L << shift : value;
    }

    String name() {
        return new String(take(u32()), StandardCharsets.UTF_8);
    }

    byte[] take(int count) {
        int from = at;
        skip(count);
        return Arrays.copyOfRange(bytes, from, at);
    }

    void skip(int count) {
        if (count > end - at) {
            throw new MalformedWasm("the section ends too early", at);
        }
        at += count;
    }

    /** A reader of the next {@code count} bytes, which this one skips. */
    WasmReader part(int count) {
        int from = at;
        skip(count);
        return new WasmReader(bytes, from, at);
    }

    /** A second reader at the same place. */
    WasmReader copy() {
        return new WasmReader(bytes, at, end);
    }

    /** Copies what was read since {@code from}. */
    void copySince(int from, WasmWriter out) {
        out.raw(bytes, from, at - from);
    }

    void copyRest(WasmWriter out) {
        out.raw(bytes, at, end - at);
        at = end;
    }
}
