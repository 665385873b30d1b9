package triptych.csource.bind;

import triptych.core.memory.Ref;

/** A number in C memory that the kernel reads and writes. */
final class NumberVariable extends Ref<Long> {
    private final CMemory memory;
    private final long address;
    private final int bytes;

    NumberVariable(CMemory memory, long address, int bytes) {
        this.memory = memory;
        this.address = address;
        this.bytes = bytes;
    }

    @Override
    protected Long load() {
        return memory.readNumber(address, bytes);
    }

    @Override
    protected void store(Long newValue) {
        memory.writeNumber(address, bytes, newValue);
    }
}
