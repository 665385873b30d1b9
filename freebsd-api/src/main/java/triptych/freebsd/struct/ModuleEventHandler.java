package triptych.freebsd.struct;

import triptych.core.routine.Symbol;

/**
 * {@code modeventhand_t}: hears that a module is loaded, unloaded, or that the machine goes down.
 */
@FunctionalInterface
@Symbol(name = "modeventhand_t", header = "sys/module.h")
public interface ModuleEventHandler {
    /** {@code what} is one of {@link ModuleEvents}; the answer is 0 or an error number. */
    int event(ModuleT mod, int what, Object arg);
}
