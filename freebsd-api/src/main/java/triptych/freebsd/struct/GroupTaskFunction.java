package triptych.freebsd.struct;

import triptych.core.routine.Symbol;

/** {@code gtask_fn_t}: what a soft interrupt calls. */
@FunctionalInterface
@Symbol(name = "gtask_fn_t", header = "sys/gtaskqueue.h")
public interface GroupTaskFunction {
    void run(Object context);
}
