package triptych.freebsd.struct;

import triptych.core.routine.Symbol;

/** {@code d_read_t} and {@code d_write_t}: a file of the device is read or written. */
@FunctionalInterface
@Symbol(name = "d_read_t", header = "sys/conf.h")
public interface DeviceIo {
    /** Gives 0 or an error number. */
    int call(Cdev dev, Uio uio, int ioflag);
}
