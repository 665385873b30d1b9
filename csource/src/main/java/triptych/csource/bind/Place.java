package triptych.csource.bind;

import triptych.core.memory.Span;

/** An address in C memory that a routine has been given: one object for one address. */
final class Place extends Span {
    private final long address;
    private final Surroundings memory;

    /** The memory that places lie in. */
    interface Surroundings {
        /** What the module's author calls an address. */
        String nameOf(long address);

        /** Reads, and notes that the step that runs does. */
        byte[] read(long address, int count);

        /** Writes, and notes that the step that runs does. */
        void write(long address, byte[] bytes);

        /** How many bytes there are from {@code address} on, at most. */
        long roomAt(long address);

        Place placeAt(long address);
    }

    Place(long address, Surroundings memory) {
        this.address = address;
        this.memory = memory;
    }

    long address() {
        return address;
    }

    @Override
    public byte[] read(int count) {
        return count == 0 ? new byte[0] : memory.read(address, count);
    }

    @Override
    public void write(byte[] bytes) {
        if (bytes.length > 0) {
            memory.write(address, bytes);
        }
    }

    @Override
    public Place from(long offset) {
        return offset == 0 ? this : memory.placeAt(address + offset);
    }

    @Override
    public long size() {
        return memory.roomAt(address);
    }

    @Override
    public String label() {
        return memory.nameOf(address);
    }

    @Override
    public String pointerLabel() {
        String name = label();
        return name.startsWith("0x") ? name : "&" + name;
    }
}
