package triptych.csource.bind;

import java.util.ArrayList;
import java.util.List;
import triptych.core.c.CField;
import triptych.core.c.CStruct;
import triptych.csource.memory.KernelMemory;
import triptych.csource.memory.Mirror;

/**
 * Fields of the module's own structures that the kernel reads or writes as well.
 *
 * <p>Where the structure lies in static memory or on the heap, each such field is like a register
 * of a device: the kernel's object holds the value. Memory of a stack is used again for other
 * variables without notice, so there the field is memory, and both sides are made equal whenever
 * the thread that owns the stack calls the kernel and comes back.
 */
final class SharedFields {
    private final KernelMemory memory;
    private final Layouts layouts;
    private final Values values;
    private final List<Shown> shown = new ArrayList<>();
    private final List<OnStack> onStack = new ArrayList<>();

    /** How a field's value looks on either side. */
    interface Values {
        /** As a word of C memory. */
        long toC(Object value);

        /** As {@code type} in Java. */
        Object toJava(long word, Class<?> type);

        long readNumber(long address, int bytes);

        void writeNumber(long address, int bytes, long value);

        boolean isOnStack(long address);

        /** The step that runs reads, or writes, an object. */
        void touch(Object object, boolean write);
    }

    /** A field that is asked for when it is read. */
    private record Shown(int address, int bytes, Object object) {}

    SharedFields(KernelMemory memory, Layouts layouts, Values values) {
        this.memory = memory;
        this.layouts = layouts;
        this.values = values;
    }

    void clear() {
        // The memory has been put back already, mirrors and all.
        shown.clear();
        onStack.clear();
    }

    /** Module memory at {@code address} stands for {@code object} from now on. */
    void show(long address, Object object, CStruct<?> struct) {
        boolean stack = values.isOnStack(address);
        for (Layouts.Placed placed : layouts.of(struct).fields()) {
            CField<?> field = placed.field();
            Layouts.Slot slot = placed.slot();
            if (!field.within() && !slot.inline()) {
                long at = address + slot.offset();
                if (stack) {
                    onStack.add(new OnStack(at, slot.bytes(), field, object));
                } else {
                    mirror((int) at, slot.bytes(), field, object);
                }
            }
        }
    }

    private void mirror(int at, int bytes, CField<?> field, Object object) {
        hide(at, at + bytes);
        memory.mirror(
                at,
                bytes,
                new Mirror() {
                    @Override
                    public void beforeRead(int offset, int count) {
                        values.touch(object, false);
                        memory.kernel().putNumber(at, bytes, wordOf(field, object));
                    }

                    @Override
                    public void afterWrite(int offset, int count) {
                        values.touch(object, true);
                        take(field, object, memory.kernel().getNumber(at, bytes));
                    }
                });
        shown.add(new Shown(at, bytes, object));
    }

    /** The object that has the field at {@code address}; null if no field is shown there. */
    Object covering(long address) {
        for (Shown field : shown) {
            if (address >= field.address() && address < field.address() + field.bytes()) {
                return field.object();
            }
        }
        return null;
    }

    /** Memory between these addresses is the module's alone again. */
    void hide(long from, long to) {
        onStack.removeIf(field -> field.address >= from && field.address < to);
        shown.removeIf(
                area -> {
                    boolean gone = area.address() >= from && area.address() < to;
                    if (gone) {
                        memory.unmirror(area.address());
                    }
                    return gone;
                });
    }

    // ---- stacks ----

    /** Whether there is anything to do at a call. */
    boolean anyOnStack() {
        return !onStack.isEmpty();
    }

    /**
     * The thread whose stack goes from {@code low} to {@code high}, used down to {@code pointer},
     * calls the kernel: what it has written counts.
     */
    void takeFromStack(long low, long pointer, long high) {
        onStack.removeIf(field -> field.address >= low && field.address < pointer);
        for (OnStack field : onStack) {
            if (field.address >= low && field.address < high) {
                field.take();
            }
        }
    }

    /** The thread goes on with its own code, and sees what the kernel has written. */
    void showOnStack(long low, long high) {
        for (OnStack field : onStack) {
            if (field.address >= low && field.address < high) {
                field.show();
            }
        }
    }

    private final class OnStack {
        private final long address;
        private final int bytes;
        private final CField<?> field;
        private final Object object;
        private long last;

        OnStack(long address, int bytes, CField<?> field, Object object) {
            this.address = address;
            this.bytes = bytes;
            this.field = field;
            this.object = object;
            this.last = values.readNumber(address, bytes);
        }

        private void take() {
            long word = values.readNumber(address, bytes);
            if (word != last) {
                last = word;
                SharedFields.this.take(field, object, word);
            }
        }

        private void show() {
            long word = wordOf(field, object);
            if (word != last) {
                last = word;
                values.writeNumber(address, bytes, word);
                // What memory holds of it has its own width.
                last = values.readNumber(address, bytes);
            }
        }
    }

    // ---- values ----

    private long wordOf(CField<?> field, Object object) {
        return values.toC(KernelObjects.valueOf(field, object));
    }

    private void take(CField<?> field, Object object, long word) {
        if (field.write() != null) {
            KernelObjects.put(field, object, values.toJava(word, field.type()));
        }
    }
}
