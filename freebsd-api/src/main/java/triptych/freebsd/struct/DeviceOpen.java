package triptych.freebsd.struct;

import triptych.core.routine.Symbol;

/** {@code d_open_t} and {@code d_close_t}: a file of the device is opened, or closed. */
@FunctionalInterface
@Symbol(name = "d_open_t", header = "sys/conf.h")
public interface DeviceOpen {
    /** Gives 0 or an error number. */
    int call(Cdev dev, int flags, int devtype, Td td);
}
