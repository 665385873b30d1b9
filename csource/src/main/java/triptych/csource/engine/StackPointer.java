package triptych.csource.engine;

import com.dylibso.chicory.runtime.GlobalInstance;
import com.dylibso.chicory.wasm.types.MutabilityType;
import com.dylibso.chicory.wasm.types.ValType;
import org.jspecify.annotations.Nullable;
import triptych.csource.memory.Stack;

/**
 * Where the running thread's C stack ends at present.
 *
 * <p>Every function that takes room on the stack moves it, and is stopped when it leaves the stack:
 * the guards around the stack alone could be jumped over.
 */
public final class StackPointer extends GlobalInstance {
    private final long initial;
    private long lowest;
    private long room = Long.MAX_VALUE;
    private @Nullable Stack stack;

    StackPointer(long value, long high, ValType type, MutabilityType mutability) {
        super(value, high, type, mutability);
        initial = value;
    }

    /** Goes on with a thread that stopped with its stack pointer at {@code value}. */
    public void switchTo(Stack next, long value) {
        stack = next;
        lowest = next.from();
        room = next.to() - next.from();
        next.useDownTo(value);
        super.setValue(value);
    }

    /** Where the running thread's stack pointer is, for {@link #switchTo} later. */
    public long value() {
        return getValue();
    }

    @Override
    public void setValue(long value) {
        check(value);
        super.setValue(value);
    }

    @Override
    public void setValueLow(long value) {
        check(value);
        super.setValueLow(value);
    }

    private void check(long value) {
        // One comparison for both ends: below the stack the difference is a huge unsigned number.
        if (Long.compareUnsigned(value - lowest, room) > 0) {
            throw new Trap.StackOverflow(value);
        }
        if (stack != null) {
            stack.useDownTo(value);
        }
    }

    void reset() {
        stack = null;
        lowest = 0;
        room = Long.MAX_VALUE;
        super.setValue(initial);
    }
}
