package triptych.freebsd.struct;

import triptych.core.lock.SimLock;
import triptych.core.routine.KernelText;
import triptych.core.routine.Symbol;
import triptych.core.wait.WaitChannel;

/** {@code struct mtx}: memory for a mutex; {@code mtx_init} makes a lock of it. */
@KernelText
@Symbol(name = "mtx", header = "sys/mutex.h")
public final class Mtx implements WaitChannel.Named {
    private SimLock lock;
    private int options;

    /** The lock, or null before {@code mtx_init}. */
    public SimLock lock() {
        return lock;
    }

    /** The options given to {@code mtx_init}. */
    public int options() {
        return options;
    }

    /** {@code mtx_init} makes a lock of this memory. */
    public void become(SimLock newLock, int newOptions) {
        lock = newLock;
        options = newOptions;
    }

    @Override
    public String label() {
        return lock == null ? "mtx" : "&" + lock.name();
    }
}
