package triptych.tru64.struct;

import triptych.core.routine.Symbol;

/** {@code kern_return_t}: what Mach's routines answer. */
@Symbol(name = "kern_return_t", header = "mach/kern_return.h")
public interface KernReturn {
    @Symbol(header = "mach/kern_return.h")
    int KERN_SUCCESS = 0;

    /** The handle names no valid thread. */
    @Symbol(header = "mach/kern_return.h")
    int KERN_INVALID_ARGUMENT = 4;

    /** Any other error. */
    @Symbol(header = "mach/kern_return.h")
    int KERN_FAILURE = 5;

    @Symbol(header = "mach/kern_return.h")
    int KERN_RESOURCE_SHORTAGE = 6;
}
