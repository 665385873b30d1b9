package triptych.freebsd.struct;

import triptych.core.routine.Symbol;

/** How the machine is to go down. */
public interface RebootFlags {
    @Symbol(header = "sys/reboot.h")
    int RB_AUTOBOOT = 0;

    /** Buffers are not written back, and modules are not told. */
    @Symbol(header = "sys/reboot.h")
    int RB_NOSYNC = 0x4;

    @Symbol(header = "sys/reboot.h")
    int RB_HALT = 0x8;

    @Symbol(header = "sys/reboot.h")
    int RB_POWEROFF = 0x4000;
}
