package triptych.csource.bind;

import java.util.HashMap;
import java.util.Map;
import triptych.core.c.CRecord;

/**
 * Words of C memory, as {@link CRecord} reads them before the module runs: so its strings and
 * records are the same in every execution.
 */
final class MemoryRecord implements CRecord {
    private final CCalls calls;
    private final long address;
    private final Map<Integer, String> strings = new HashMap<>();
    private final Map<Integer, CRecord> records = new HashMap<>();

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
        String known = strings.get(index);
        if (known == null) {
            known = calls.memory().string(word(index));
            strings.put(index, known);
        }
        return known;
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
        CRecord known = records.get(index);
        if (known == null) {
            long pointed = word(index);
            known = pointed == 0 ? null : new MemoryRecord(calls, pointed);
            records.put(index, known);
        }
        return known;
    }
}
