package triptych.freebsd.struct;

import triptych.core.routine.Symbol;

/**
 * {@code moduledata_t}: a module as its author declares it.
 *
 * <ol>
 *   <li id="S1">{@code evhand} is called with the module, the event and {@code priv}.
 *   <li id="S2">Without {@code evhand} a module is loaded, refuses to be unloaded with {@code
 *       EBUSY}, and does not know any other event ({@code EOPNOTSUPP}).
 * </ol>
 *
 * @param name the module's name
 * @param evhand hears its events; null for a handler that agrees to be loaded and refuses to be
 *     unloaded
 * @param priv handed to {@code evhand}
 */
@Symbol(name = "moduledata_t", header = "sys/module.h")
public record ModuleData(String name, ModuleEventHandler evhand, Object priv) {}
