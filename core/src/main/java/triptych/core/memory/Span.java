package triptych.core.memory;

import triptych.core.thread.SimObject;

/**
 * Bytes that a routine copies from or to, wherever they lie.
 *
 * <p>Whoever reads or writes them notes the object that {@link #origin} gives in its footprint.
 */
public abstract class Span extends SimObject {
    /** Reads within the step that runs. */
    public abstract byte[] read(int count);

    /** Writes within the step that runs. */
    public abstract void write(byte[] bytes);

    /** The bytes from {@code offset} on. */
    public abstract Span from(long offset);

    /** The whole that this is a part of; itself if it is none. */
    public Span origin() {
        return this;
    }

    /** How far from the beginning of {@link #origin} this begins. */
    public long offset() {
        return 0;
    }

    /** How many bytes there are from here on, as far as anybody knows. */
    public abstract long size();

    /** Whether it is a user's memory, which the kernel must not touch but by routines for that. */
    public boolean isUsers() {
        return false;
    }

    /** The number that so many bytes are, the least significant one first. */
    public final long number(int bytes) {
        byte[] word = read(bytes);
        long value = 0;
        for (int i = 0; i < bytes; i++) {
            value |= (word[i] & 0xffL) << 8 * i;
        }
        int unused = Long.SIZE - 8 * bytes;
        return value << unused >> unused;
    }

    /** Writes {@code value} into so many bytes. */
    public final void setNumber(int bytes, long value) {
        byte[] word = new byte[bytes];
        for (int i = 0; i < bytes; i++) {
            word[i] = (byte) (value >> 8 * i);
        }
        write(word);
    }
}
