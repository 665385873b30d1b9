package triptych.csource.memory;

import java.nio.charset.StandardCharsets;

/**
 * Memory as a routine of the kernel uses it on behalf of a module: by the module's 64-bit pointers,
 * with the tests that the module's own accesses pass.
 */
public final class Pointers {
    private final KernelMemory memory;
    private final KernelView tested;

    public Pointers(KernelMemory memory) {
        this.memory = memory;
        tested = memory.kernel();
    }

    /** Whether what {@code pointer} points to never changes, and is there. */
    public boolean isConstant(long pointer) {
        return memory.isConstant(pointer);
    }

    public byte readByte(long pointer) {
        return tested.getByte(memory.resolve(pointer, 1, Access.READ));
    }

    public int readInt(long pointer) {
        return tested.getInt(memory.resolve(pointer, 4, Access.READ));
    }

    public long readLong(long pointer) {
        return tested.getLong(memory.resolve(pointer, 8, Access.READ));
    }

    public byte[] readBytes(long pointer, int count) {
        return tested.getBytes(memory.resolve(pointer, count, Access.READ), count);
    }

    public void writeByte(long pointer, byte value) {
        memory.writeByte(memory.resolve(pointer, 1, Access.WRITE), value);
    }

    public void writeInt(long pointer, int value) {
        memory.writeI32(memory.resolve(pointer, 4, Access.WRITE), value);
    }

    public void writeLong(long pointer, long value) {
        memory.writeLong(memory.resolve(pointer, 8, Access.WRITE), value);
    }

    public void writeBytes(long pointer, byte[] from) {
        int address = memory.resolve(pointer, from.length, Access.WRITE);
        memory.write(address, from, 0, from.length);
    }

    public void fill(long pointer, int count, byte value) {
        int address = memory.resolve(pointer, count, Access.WRITE);
        memory.fill(value, address, address + count);
    }

    /**
     * Tests {@code count} bytes.
     *
     * @throws PageFault if they may not be accessed so
     */
    public void check(long pointer, long count, Access access) {
        // More than any memory has is outside of it wherever it begins.
        memory.resolve(
                pointer,
                count < 0 || count > Integer.MAX_VALUE ? Integer.MAX_VALUE : (int) count,
                access);
    }

    /** Moves bytes as {@code memmove} does. */
    public void copy(long to, long from, int count) {
        int source = memory.resolve(from, count, Access.READ);
        memory.copy(memory.resolve(to, count, Access.WRITE), source, count);
    }

    /**
     * The string at {@code pointer} up to its NUL, or its first {@code most} bytes if none is among
     * them. Bytes that are no UTF-8 become replacement characters.
     */
    public String readString(long pointer, int most) {
        int length = 0;
        while (length < most && readByte(pointer + length) != 0) {
            length++;
        }
        return new String(readBytes(pointer, length), StandardCharsets.UTF_8);
    }
}
