package triptych.freebsd.struct;

import triptych.core.routine.Symbol;

/** What the priority argument of the sleep routines carries beside the priority. */
public interface SleepFlags {
    /** The bits that are the priority itself; 0 keeps the present one. */
    @Symbol(header = "sys/param.h")
    int PRIMASK = 0x0ff;

    /** Signals may end the sleep. */
    @Symbol(header = "sys/param.h")
    int PCATCH = 0x100;

    /** The lock is not taken again on return. */
    @Symbol(header = "sys/param.h")
    int PDROP = 0x200;
}
