package triptych.csource.bind;

import triptych.csource.memory.Pointers;

/** {@link CMemory} for one of C's data models. */
final class CheckedMemory implements CMemory {
    /** No kernel prints a longer line. */
    private static final int LONGEST_STRING = 4096;

    private final Pointers memory;
    private final int pointerBytes;

    CheckedMemory(Pointers memory, int pointerBytes) {
        this.memory = memory;
        this.pointerBytes = pointerBytes;
    }

    @Override
    public int readInt(long address) {
        return memory.readInt(address);
    }

    @Override
    public long readLong(long address) {
        return memory.readLong(address);
    }

    @Override
    public long readPointer(long address) {
        return pointerBytes == Long.BYTES
                ? memory.readLong(address)
                : Integer.toUnsignedLong(memory.readInt(address));
    }

    @Override
    public long readNumber(long address, int bytes) {
        return switch (bytes) {
            case Byte.BYTES -> memory.readByte(address);
            case Short.BYTES ->
                    (short) (memory.readByte(address) & 0xff | memory.readByte(address + 1) << 8);
            case Integer.BYTES -> memory.readInt(address);
            default -> memory.readLong(address);
        };
    }

    @Override
    public void writeNumber(long address, int bytes, long value) {
        switch (bytes) {
            case Byte.BYTES -> memory.writeByte(address, (byte) value);
            case Short.BYTES -> {
                memory.writeByte(address, (byte) value);
                memory.writeByte(address + 1, (byte) (value >> 8));
            }
            case Integer.BYTES -> memory.writeInt(address, (int) value);
            default -> memory.writeLong(address, value);
        }
    }

    @Override
    public String string(long address) {
        return address == 0 ? null : memory.readString(address, LONGEST_STRING);
    }

    @Override
    public int pointerBytes() {
        return pointerBytes;
    }
}
