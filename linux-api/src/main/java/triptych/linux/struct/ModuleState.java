package triptych.linux.struct;

import triptych.core.routine.Symbol;

/** {@code enum module_state}. */
public interface ModuleState {
    /** Its init function has returned. */
    @Symbol(header = "linux/module.h")
    int MODULE_STATE_LIVE = 0;

    /** Its init function runs. */
    @Symbol(header = "linux/module.h")
    int MODULE_STATE_COMING = 1;

    /** It is being unloaded, or its init function has failed. */
    @Symbol(header = "linux/module.h")
    int MODULE_STATE_GOING = 2;

    /** It is being linked, or it is not there. */
    @Symbol(header = "linux/module.h")
    int MODULE_STATE_UNFORMED = 3;
}
