package triptych.freebsd.struct;

import triptych.core.routine.Symbol;

/** What a {@code sysctl} variable calls to be read and written. */
@FunctionalInterface
@Symbol(name = "sysctl_handler_t", header = "sys/sysctl.h")
public interface SysctlHandler {
    /** Gives 0 or an error number. */
    int call(SysctlOid oidp, Object arg1, long arg2, SysctlReq req);
}
