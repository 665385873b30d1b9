package triptych.freebsd.struct;

import triptych.core.routine.KernelText;
import triptych.core.routine.Symbol;

/** {@code struct rwlock}: memory for a reader/writer lock; {@code rw_init} makes a lock of it. */
@KernelText
@Symbol(name = "rwlock", header = "sys/rwlock.h")
public final class Rwlock extends LockObject {
    public Rwlock() {
        super("rwlock");
    }
}
