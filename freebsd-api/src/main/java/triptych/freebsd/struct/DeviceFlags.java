package triptych.freebsd.struct;

import triptych.core.routine.KernelText;
import triptych.core.routine.Symbol;

/** Numbers of {@code sys/conf.h}. */
@KernelText
public interface DeviceFlags {
    /** What {@code d_version} must be. */
    @Symbol(header = "sys/conf.h")
    int D_VERSION = 0x17122009;

    /** The driver's functions are called with Giant held. */
    @Symbol(header = "sys/conf.h")
    int D_NEEDGIANT = 0x00400000;

    /** {@code d_close} is called for every close, and not for the last one only. */
    @Symbol(header = "sys/conf.h")
    int D_TRACKCLOSE = 0x00080000;

    /** Must not sleep. */
    @Symbol(header = "sys/conf.h")
    int MAKEDEV_NOWAIT = 0x04;

    /** May sleep. */
    @Symbol(header = "sys/conf.h")
    int MAKEDEV_WAITOK = 0x08;

    /** Is never destroyed as long as its module is there. */
    @Symbol(header = "sys/conf.h")
    int MAKEDEV_ETERNAL = 0x10;

    /** Fails rather than panics where the name is taken. */
    @Symbol(header = "sys/conf.h")
    int MAKEDEV_CHECKNAME = 0x20;
}
