package triptych.tru64.struct;

import triptych.core.routine.Symbol;

/** {@code M_*}: how to allocate, and what for. The numbers are ours. */
public interface MallocFlags {
    /** Block rather than fail. */
    @Symbol(header = "sys/malloc.h")
    int M_WAITOK = 0x0;

    /** Fail rather than block. */
    @Symbol(header = "sys/malloc.h")
    int M_NOWAIT = 0x1;

    /** Zeroed memory; that of a Java module always is. */
    @Symbol(header = "sys/malloc.h")
    int M_ZERO = 0x4;

    /** The usual type of a device driver's memory. */
    @Symbol(header = "sys/malloc.h")
    int M_DEVBUF = 2;
}
