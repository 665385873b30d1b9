package triptych.freebsd.struct;

import triptych.core.routine.Symbol;

/** {@code d_ioctl_t}: the device is told something else. */
@FunctionalInterface
@Symbol(name = "d_ioctl_t", header = "sys/conf.h")
public interface DeviceIoctl {
    /**
     * Gives 0 or an error number.
     *
     * @param data so many bytes as {@code cmd} says
     */
    int call(Cdev dev, long cmd, Object data, int fflag, Td td);
}
