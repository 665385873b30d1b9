package triptych.freebsd.struct;

import triptych.core.routine.Symbol;

/** {@code sy_call_t}: what a system call does. */
@FunctionalInterface
@Symbol(name = "sy_call_t", header = "sys/sysent.h")
public interface SyscallFunction {
    /** Gives 0 or an error number. */
    int call(Td td, Object args);
}
