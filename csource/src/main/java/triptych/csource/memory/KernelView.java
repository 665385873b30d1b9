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
