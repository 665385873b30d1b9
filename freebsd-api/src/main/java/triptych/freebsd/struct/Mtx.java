package triptych.freebsd.struct;

import triptych.core.routine.KernelText;
import triptych.core.routine.Symbol;

/** {@code struct mtx}: memory for a mutex; {@code mtx_init} makes a lock of it. */
@KernelText
@Symbol(name = "mtx", header = "sys/mutex.h")
public final class Mtx extends LockObject {
    public Mtx() {
        super("mtx");
    }
}
