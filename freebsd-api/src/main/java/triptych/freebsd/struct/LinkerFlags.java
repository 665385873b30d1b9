package triptych.freebsd.struct;

import triptych.core.routine.Symbol;

/** How a file is to be unloaded. */
public interface LinkerFlags {
    @Symbol(header = "sys/linker.h")
    int LINKER_UNLOAD_NORMAL = 0;

    /** Objections to {@code MOD_QUIESCE} do not count. */
    @Symbol(header = "sys/linker.h")
    int LINKER_UNLOAD_FORCE = 1;
}
