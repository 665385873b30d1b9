package triptych.csource.bind;

import triptych.core.c.CStruct;
import triptych.core.c.CView;
import triptych.core.memory.Ref;

/** A structure in C memory, read by the layout that its header has told. */
final class MemoryView implements CView {
    private final CCalls calls;
    private final Layouts layouts;
    private final String tag;
    private final long address;

    MemoryView(CCalls calls, Layouts layouts, CStruct<?> struct, long address) {
        this.calls = calls;
        this.layouts = layouts;
        this.tag = struct.tag();
        this.address = address;
    }

    @Override
    public <O> O os(Class<O> type) {
        return type.cast(calls.os());
    }

    @Override
    public long number(String field) {
        Layouts.Slot slot = slotOf(field);
        return calls.memory().readNumber(address + slot.offset(), slot.bytes());
    }

    @Override
    public String string(String field) {
        Layouts.Slot slot = slotOf(field);
        long at = address + slot.offset();
        return calls.memory().string(slot.inline() ? at : calls.memory().readPointer(at));
    }

    @Override
    public <F> F function(String field, Class<F> type) {
        return calls.functions().at(pointer(field), type);
    }

    @Override
    public <T> T object(String field, Class<T> type) {
        return type.cast(calls.objectAt(pointer(field), type));
    }

    @Override
    public <T> Ref<T> variable(String field, Class<T> type) {
        long pointer = pointer(field);
        return pointer == 0 ? null : new PointerVariable<>(calls, type, pointer);
    }

    @Override
    public Ref<Long> numberAt(String field, int bytes) {
        long pointer = pointer(field);
        return pointer == 0 ? null : new NumberVariable(calls.memory(), pointer, bytes);
    }

    @Override
    public Ref<String> textAt(String field, int bytes) {
        long pointer = pointer(field);
        return pointer == 0 ? null : new TextVariable(calls.memory(), pointer, bytes);
    }

    private long pointer(String field) {
        return calls.memory().readPointer(address + slotOf(field).offset());
    }

    private Layouts.Slot slotOf(String field) {
        Layouts.Slot slot = layouts.slotOf(tag, field);
        if (slot == null) {
            throw new IllegalStateException(
                    "no header tells where struct " + tag + " has its field " + field);
        }
        return slot;
    }

    @Override
    public boolean isOnStack() {
        return calls.isOnStack(address);
    }
}
