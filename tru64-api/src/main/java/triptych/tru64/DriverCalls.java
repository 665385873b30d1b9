package triptych.tru64;

import triptych.core.routine.KernelText;
import triptych.core.routine.RoutineInfo;
import triptych.tru64.kernel.Contexts;

/** What the annotations of the surfaces around a driver say, read once. */
@KernelText
final class DriverCalls {
    static final RoutineInfo timeout = RoutineInfo.of(Timeout.class, "timeout");
    static final RoutineInfo untimeout = RoutineInfo.of(Timeout.class, "untimeout");

    static final RoutineInfo handler_add = RoutineInfo.of(Handlers.class, "handler_add");
    static final RoutineInfo handler_enable = RoutineInfo.of(Handlers.class, "handler_enable");
    static final RoutineInfo handler_disable = RoutineInfo.of(Handlers.class, "handler_disable");
    static final RoutineInfo handler_del = RoutineInfo.of(Handlers.class, "handler_del");

    static final RoutineInfo MALLOC = RoutineInfo.of(Malloc.class, "MALLOC");
    static final RoutineInfo FREE = RoutineInfo.of(Malloc.class, "FREE");

    /** {@code MALLOC} with {@code M_WAITOK}. */
    static final RoutineInfo MALLOC_WAITOK =
            new RoutineInfo(MALLOC.name(), MALLOC.header(), Contexts.INTERRUPTS, true, true);

    static final RoutineInfo printf = RoutineInfo.of(Printf.class, "printf");
    static final RoutineInfo panic = RoutineInfo.of(Printf.class, "panic");

    static final RoutineInfo cfg_configure = RoutineInfo.of(CfgFramework.class, "cfg_configure");
    static final RoutineInfo cfg_unconfigure =
            RoutineInfo.of(CfgFramework.class, "cfg_unconfigure");
    static final RoutineInfo cfg_query = RoutineInfo.of(CfgFramework.class, "cfg_query");
    static final RoutineInfo cfg_reconfigure =
            RoutineInfo.of(CfgFramework.class, "cfg_reconfigure");

    static final RoutineInfo sysconfig_c = RoutineInfo.of(Cfgmgr.class, "sysconfig -c");
    static final RoutineInfo sysconfig_u = RoutineInfo.of(Cfgmgr.class, "sysconfig -u");
    static final RoutineInfo sysconfig_q = RoutineInfo.of(Cfgmgr.class, "sysconfig -q");
    static final RoutineInfo sysconfig_r = RoutineInfo.of(Cfgmgr.class, "sysconfig -r");

    private DriverCalls() {}
}
