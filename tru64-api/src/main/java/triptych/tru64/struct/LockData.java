package triptych.tru64.struct;

import java.util.ArrayList;
import java.util.List;
import triptych.core.routine.KernelText;
import triptych.core.routine.Symbol;
import triptych.core.thread.SimThread;

/** {@code lock_data_t}: the memory of a complex lock. */
@KernelText
@Symbol(name = "lock_data_t", header = "kern/lock.h")
public final class LockData extends LockMemory {
    private SimThread recursive;
    private List<SimThread> losers = List.of();

    public LockData() {
        this("complex lock");
    }

    /** {@code name} is what reports call it. */
    public LockData(String name) {
        super(name);
    }

    // ---- what each thread knows of itself; changed by the kernel only ----

    /** Whether {@code thread}, its writer, may take it again. */
    public boolean isRecursiveFor(SimThread thread) {
        return recursive == thread;
    }

    /** Null for nobody. */
    public void setRecursive(SimThread thread) {
        recursive = thread;
    }

    /** Whether {@code thread} has lost it by {@code lock_read_to_write} and not taken it since. */
    public boolean isLostBy(SimThread thread) {
        return losers.contains(thread);
    }

    public void setLostBy(SimThread thread, boolean lost) {
        if (lost != isLostBy(thread)) {
            List<SimThread> changed = new ArrayList<>(losers);
            if (lost) {
                changed.add(thread);
            } else {
                changed.remove(thread);
            }
            losers = changed;
        }
    }
}
