package triptych.freebsd.struct;

import triptych.core.routine.KernelText;
import triptych.core.routine.Symbol;

/** {@code struct sx}: memory for a shared/exclusive lock; {@code sx_init} makes a lock of it. */
@KernelText
@Symbol(name = "sx", header = "sys/sx.h")
public final class Sx extends LockObject {
    public Sx() {
        super("sx");
    }
}
