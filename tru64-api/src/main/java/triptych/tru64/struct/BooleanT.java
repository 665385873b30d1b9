package triptych.tru64.struct;

import triptych.core.routine.Symbol;

/** {@code boolean_t}: yes or no. */
@Symbol(name = "boolean_t", header = "mach/boolean.h")
public interface BooleanT {
    @Symbol(header = "mach/boolean.h")
    boolean TRUE = true;

    @Symbol(header = "mach/boolean.h")
    boolean FALSE = false;
}
