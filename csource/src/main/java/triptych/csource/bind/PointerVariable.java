package triptych.csource.bind;

import triptych.core.memory.Ref;

/** A pointer variable in C memory that a routine fills in. */
final class PointerVariable<T> extends Ref<T> {
    private final CCalls calls;
    private final Class<T> type;
    private final long address;

    PointerVariable(CCalls calls, Class<T> type, long address) {
        super(null, null);
        this.calls = calls;
        this.type = type;
        this.address = address;
    }

    @Override
    protected String nameOfNameless() {
        return calls.objects().nameOf(address);
    }

    @Override
    protected T load() {
        Object value = calls.objectAt(calls.memory().readPointer(address), type);
        return type.cast(value);
    }

    @Override
    protected void store(T newValue) {
        CMemory memory = calls.memory();
        memory.writeNumber(address, memory.pointerBytes(), calls.toC(newValue));
    }
}
