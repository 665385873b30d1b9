package triptych.core.memory;

import java.util.Arrays;

/** Bytes of a user process, or of a module in Java. */
public final class Buffer extends Span {
    private final String name;
    private final byte[] bytes;
    private final boolean users;

    private Buffer(String name, byte[] bytes, boolean users) {
        this.name = name;
        this.bytes = bytes;
        this.users = users;
    }

    /** Memory of a user process that holds {@code bytes}. */
    public static Buffer ofUser(byte... bytes) {
        return new Buffer("user memory", bytes.clone(), true);
    }

    /** Memory of the kernel's, all zeros. */
    public static Buffer ofKernel(int size) {
        return new Buffer("buffer", new byte[size], false);
    }

    /** What it holds; no operation of any thread. */
    public byte[] peek() {
        return bytes.clone();
    }

    @Override
    public byte[] read(int count) {
        return Arrays.copyOf(bytes, count);
    }

    @Override
    public void write(byte[] given) {
        System.arraycopy(given, 0, bytes, 0, given.length);
    }

    @Override
    public Span from(long offset) {
        return offset == 0 ? this : new Rest((int) offset);
    }

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public boolean isUsers() {
        return users;
    }

    @Override
    public String label() {
        return name;
    }

    private final class Rest extends Span {
        private final int offset;

        Rest(int offset) {
            this.offset = offset;
        }

        @Override
        public byte[] read(int count) {
            return Arrays.copyOfRange(bytes, offset, offset + count);
        }

        @Override
        public void write(byte[] given) {
            System.arraycopy(given, 0, bytes, offset, given.length);
        }

        @Override
        public Span from(long further) {
            return Buffer.this.from(offset + further);
        }

        @Override
        public Span origin() {
            return Buffer.this;
        }

        @Override
        public long offset() {
            return offset;
        }

        @Override
        public long size() {
            return bytes.length - offset;
        }

        @Override
        public boolean isUsers() {
            return users;
        }

        @Override
        public String label() {
            return name + " + " + offset;
        }
    }
}
