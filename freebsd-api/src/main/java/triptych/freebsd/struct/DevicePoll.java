package triptych.freebsd.struct;

import triptych.core.routine.Symbol;

/** {@code d_poll_t}: asks what can be done without waiting. */
@FunctionalInterface
@Symbol(name = "d_poll_t", header = "sys/conf.h")
public interface DevicePoll {
    /** Gives those of {@code events} that are so. */
    int call(Cdev dev, int events, Td td);
}
