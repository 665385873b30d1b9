package triptych.csource.bind;

import triptych.csource.memory.Pointers;

/** {@link CMemory} for one of C's data models. */
final class CheckedMemory implements CMemory {
    /** No kernel prints a longer line. */
    private static final int LONGEST_STRING = 4096;

    private final Pointers memory;
    private final int pointerBytes;
    private final Listener listener;

    /** The strings among the module's constants that were read so far. */
    private final AddressTable<String> constants = new AddressTable<>();

    /** Hears of accesses before they happen, and may let other threads run. */
    interface Listener {
        void before(long address, int bytes, boolean write);

        Listener NONE = (address, bytes, write) -> {};
    }

    CheckedMemory(Pointers memory, int pointerBytes, Listener listener) {
        this.memory = memory;
        this.pointerBytes = pointerBytes;
        this.listener = listener;
    }

    @Override
    public int readInt(long address) {
        listener.before(address, Integer.BYTES, false);
        return memory.readInt(address);
    }

    @Override
    public long readLong(long address) {
        listener.before(address, Long.BYTES, false);
        return memory.readLong(address);
    }

    @Override
    public long readPointer(long address) {
        return pointerBytes == Long.BYTES
                ? readLong(address)
                : Integer.toUnsignedLong(readInt(address));
    }

    @Override
    public long readNumber(long address, int bytes) {
        listener.before(address, bytes, false);
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
        listener.before(address, bytes, true);
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
        // Nobody hears of constants: nobody can write them.
        if (!memory.isConstant(address)) {
            return string(address, LONGEST_STRING);
        }
        String text = constants.get(address);
        if (text == null) {
            text = memory.readString(address, LONGEST_STRING);
            constants.put(address, text);
        }
        return text;
    }

    @Override
    public String string(long address, int most) {
        if (address == 0) {
            return null;
        }
        int known = -1;
        // Others may change it while this thread stands before reading it.
        for (int length = lengthOf(address, most);
                length > known;
                length = lengthOf(address, most)) {
            known = length;
            listener.before(address, Math.min(length + 1, most), false);
        }
        return memory.readString(address, Math.min(most, LONGEST_STRING));
    }

    private int lengthOf(long address, int most) {
        int end = Math.min(most, LONGEST_STRING);
        int length = 0;
        while (length < end && memory.readByte(address + length) != 0) {
            length++;
        }
        return length;
    }

    @Override
    public int pointerBytes() {
        return pointerBytes;
    }
}
