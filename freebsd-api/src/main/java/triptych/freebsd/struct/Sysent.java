package triptych.freebsd.struct;

import triptych.core.routine.KernelText;
import triptych.core.routine.Symbol;

/**
 * {@code struct sysent}: a system call.
 *
 * @param sy_narg how many words of arguments it takes
 * @param sy_call what it does
 */
@KernelText
@Symbol(name = "sysent", header = "sys/sysent.h")
public record Sysent(int sy_narg, SyscallFunction sy_call) {}
