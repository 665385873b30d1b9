package triptych.csource.memory;

import java.util.Arrays;

/** Memory as the kernel itself uses it: nothing is tested but that the address exists. */
public final class KernelView {
    private final KernelMemory memory;

    KernelView(KernelMemory memory) {
        this.memory = memory;
    }

    public byte getByte(int address) {
        return memory.bytes()[address];
    }

    public int getInt(int address) {
        return (int) Bytes.INTS.get(memory.bytes(), address);
    }

    public long getLong(int address) {
        return (long) Bytes.LONGS.get(memory.bytes(), address);
    }

    public byte[] getBytes(int address, int count) {
        return Arrays.copyOfRange(memory.bytes(), address, address + count);
    }

    /** A number of 1 to 8 bytes, with its sign. */
    public long getNumber(int address, int count) {
        long value = 0;
        for (int i = 0; i < count; i++) {
            value |= (getByte(address + i) & 0xffL) << 8 * i;
        }
        int unused = Long.SIZE - 8 * count;
        return value << unused >> unused;
    }

    /** As many bytes of {@code value} as {@code count} says, the lowest first. */
    public void putNumber(int address, int count, long value) {
        byte[] bytes = memory.bytes();
        for (int i = 0; i < count; i++) {
            bytes[address + i] = (byte) (value >> 8 * i);
        }
        memory.written(address, count);
    }

    public void putByte(int address, byte value) {
        memory.bytes()[address] = value;
        memory.written(address, 1);
    }

    public void putInt(int address, int value) {
        Bytes.INTS.set(memory.bytes(), address, value);
        memory.written(address, 4);
    }

    public void putLong(int address, long value) {
        Bytes.LONGS.set(memory.bytes(), address, value);
        memory.written(address, 8);
    }

    public void putBytes(int address, byte[] from) {
        System.arraycopy(from, 0, memory.bytes(), address, from.length);
        memory.written(address, from.length);
    }

    public void fill(int address, int count, byte value) {
        Arrays.fill(memory.bytes(), address, address + count, value);
        memory.written(address, count);
    }
}
