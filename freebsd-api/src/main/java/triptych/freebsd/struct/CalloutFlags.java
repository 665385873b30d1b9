package triptych.freebsd.struct;

import triptych.core.routine.KernelText;
import triptych.core.routine.Symbol;

/** Numbers of {@code sys/callout.h}. */
@KernelText
public interface CalloutFlags {
    /** The function gives the lock back itself. */
    @Symbol(header = "sys/callout.h")
    int CALLOUT_RETURNUNLOCKED = 0x10;
}
