package triptych.freebsd.struct;

import triptych.core.routine.KernelText;
import triptych.core.routine.Symbol;

/** Types and flags of {@code sys/sysctl.h}. */
@KernelText
public interface SysctlFlags {
    /** The bits that hold the type. */
    @Symbol(header = "sys/sysctl.h")
    int CTLTYPE = 0xf;

    /** A parent of others. */
    @Symbol(header = "sys/sysctl.h")
    int CTLTYPE_NODE = 1;

    @Symbol(header = "sys/sysctl.h")
    int CTLTYPE_INT = 2;

    @Symbol(header = "sys/sysctl.h")
    int CTLTYPE_STRING = 3;

    @Symbol(header = "sys/sysctl.h")
    int CTLTYPE_S64 = 4;

    @Symbol(header = "sys/sysctl.h")
    int CTLTYPE_OPAQUE = 5;

    @Symbol(header = "sys/sysctl.h")
    int CTLTYPE_STRUCT = CTLTYPE_OPAQUE;

    @Symbol(header = "sys/sysctl.h")
    int CTLTYPE_UINT = 6;

    @Symbol(header = "sys/sysctl.h")
    int CTLTYPE_LONG = 7;

    @Symbol(header = "sys/sysctl.h")
    int CTLTYPE_ULONG = 8;

    @Symbol(header = "sys/sysctl.h")
    int CTLTYPE_U64 = 9;

    /** May be read. */
    @Symbol(header = "sys/sysctl.h")
    int CTLFLAG_RD = 0x80000000;

    /** May be written. */
    @Symbol(header = "sys/sysctl.h")
    int CTLFLAG_WR = 0x40000000;

    /** May be both. */
    @Symbol(header = "sys/sysctl.h")
    int CTLFLAG_RW = CTLFLAG_RD | CTLFLAG_WR;

    /** The handler is called without Giant. */
    @Symbol(header = "sys/sysctl.h")
    int CTLFLAG_MPSAFE = 0x00040000;

    /** The number of the name is any that is free. */
    @Symbol(header = "sys/sysctl.h")
    int OID_AUTO = -1;
}
