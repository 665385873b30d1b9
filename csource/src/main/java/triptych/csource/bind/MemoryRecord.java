package triptych.csource.bind;

import triptych.core.c.CRecord;

/** Words of C memory, as {@link CRecord} reads them. */
final class MemoryRecord implements CRecord {
    private final CCalls calls;
    private final long address;

    MemoryRecord(CCalls calls, long address) {
        this.calls = calls;
        this.address = address;
    }

    @Override
    public long word(int index) {
        CMemory memory = calls.memory();
        return memory.readPointer(address + (long) index * memory.pointerBytes());
    }

    @Override
    public String string(int index) {
        return calls.memory().string(word(index));
    }

    @Override
    public <F> F function(int index, Class<F> type) {
        return calls.functions().at(word(index), type);
    }

    @Override
    public <T> T object(int index, Class<T> type) {
        return type.cast(calls.objectAt(word(index), type));
    }

    @Override
    public CRecord record(int index) {
        long pointed = word(index);
        return pointed == 0 ? null : new MemoryRecord(calls, pointed);
    }
}
