package triptych.csource.engine;

import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.TableInstance;
import com.dylibso.chicory.wasm.types.Table;
import com.dylibso.chicory.wasm.types.Value;
import java.util.Arrays;
import java.util.function.LongSupplier;
import triptych.csource.memory.Access;
import triptych.csource.memory.FaultCause;
import triptych.csource.memory.PageFault;
import triptych.csource.wasm.RewrittenModule;

/** What pointers to functions point to; it stops those that point to none. */
final class FunctionTable extends TableInstance {
    private final LongSupplier wildAddress;
    private int lastCalled;
    private int[] baseline = new int[0];
    private boolean changed;

    FunctionTable(Table table, int initial, LongSupplier wildAddress) {
        super(table, initial);
        this.wildAddress = wildAddress;
    }

    @Override
    public int requiredRef(int index) {
        if (index < 0 || index >= size() || ref(index) == Value.REF_NULL_VALUE) {
            throw noFunction(index);
        }
        lastCalled = index;
        return ref(index);
    }

    private PageFault noFunction(int index) {
        if (index == 0) {
            return new PageFault(0, 0, Access.EXECUTE, new FaultCause.NullPage());
        }
        long full =
                index == RewrittenModule.WILD_ADDRESS
                        ? wildAddress.getAsLong()
                        : Integer.toUnsignedLong(index);
        return new PageFault(full, 0, Access.EXECUTE, new FaultCause.NoFunction());
    }

    /** The function that a 64-bit pointer of the program points to. */
    int functionAt(long pointer) {
        if (pointer < 0 || pointer > Integer.MAX_VALUE) {
            throw new PageFault(pointer, 0, Access.EXECUTE, new FaultCause.NoFunction());
        }
        return requiredRef((int) pointer);
    }

    /** The function that the last call by pointer was to go to. */
    int lastCalledFunction() {
        return ref(lastCalled);
    }

    @Override
    public void setRef(int index, int value, Instance instance) {
        changed = true;
        super.setRef(index, value, instance);
    }

    @Override
    public int grow(int count, int value, Instance instance) {
        // The engine would also change the limits in the module, which all workers share.
        return count == 0 ? size() : -1;
    }

    void setBaseline() {
        baseline = new int[size()];
        Arrays.setAll(baseline, this::ref);
        changed = false;
    }

    void reset(Instance instance) {
        if (changed) {
            for (int i = 0; i < baseline.length; i++) {
                super.setRef(i, baseline[i], instance);
            }
            changed = false;
        }
    }
}
