package triptych.freebsd.struct;

import triptych.core.routine.Symbol;

/** {@code callout_func_t}: what a callout calls. */
@FunctionalInterface
@Symbol(name = "callout_func_t", header = "sys/callout.h")
public interface TimeoutFunction {
    void call(Object arg);
}
