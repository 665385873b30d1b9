package triptych.freebsd.struct;

import triptych.core.routine.Symbol;

/** {@code d_purge_t}: sends away whoever is in the functions of a driver. */
@FunctionalInterface
@Symbol(name = "d_purge_t", header = "sys/conf.h")
public interface DevicePurge {
    void call(Cdev dev);
}
