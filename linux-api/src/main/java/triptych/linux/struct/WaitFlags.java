package triptych.linux.struct;

import triptych.core.routine.Symbol;

/** {@code WQ_FLAG_*}: bits of an entry of a wait queue. */
public interface WaitFlags {
    /** A wake-up of one ends with it. */
    @Symbol(header = "linux/wait.h")
    int WQ_FLAG_EXCLUSIVE = 0x01;

    /** {@code woken_wake_function} has found it. */
    @Symbol(header = "linux/wait.h")
    int WQ_FLAG_WOKEN = 0x02;

    /** Before all others. */
    @Symbol(header = "linux/wait.h")
    int WQ_FLAG_PRIORITY = 0x10;
}
