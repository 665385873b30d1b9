package triptych.linux.struct;

import triptych.core.memory.SharedInt;
import triptych.core.routine.KernelText;
import triptych.core.routine.Symbol;
import triptych.core.wait.WaitChannel;

/** {@code atomic_t}: an {@code int} that is read and changed as a whole. */
@KernelText
@Symbol(name = "atomic_t", header = "linux/types.h")
public final class AtomicT implements WaitChannel.Named {
    private final SharedInt counter;

    public AtomicT() {
        this(0);
    }

    /** As {@code ATOMIC_INIT}. */
    public AtomicT(int value) {
        counter = new SharedInt(value, "atomic_t");
    }

    /** The number itself. */
    public SharedInt counter() {
        return counter;
    }

    @Override
    public String label() {
        return counter.pointerLabel();
    }
}
