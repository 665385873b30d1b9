package triptych.freebsd.struct;

import triptych.core.routine.Symbol;

/** Kinds of epochs. */
public interface EpochFlags {
    /** Sections may be preempted, and may wait for mutexes. */
    @Symbol(header = "sys/epoch.h")
    int EPOCH_PREEMPT = 0x1;

    /** Writers may hold locks; nothing is checked. */
    @Symbol(header = "sys/epoch.h")
    int EPOCH_LOCKED = 0x2;
}
