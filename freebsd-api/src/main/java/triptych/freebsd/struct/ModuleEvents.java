package triptych.freebsd.struct;

import triptych.core.routine.Symbol;

/** What a module's event handler is told. */
public interface ModuleEvents {
    @Symbol(header = "sys/module.h")
    int MOD_LOAD = 0;

    @Symbol(header = "sys/module.h")
    int MOD_UNLOAD = 1;

    @Symbol(header = "sys/module.h")
    int MOD_SHUTDOWN = 2;

    @Symbol(header = "sys/module.h")
    int MOD_QUIESCE = 3;
}
