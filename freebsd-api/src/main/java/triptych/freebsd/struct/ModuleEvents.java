package triptych.freebsd.struct;

import triptych.core.routine.Symbol;

/** What a module's event handler is told. */
public interface ModuleEvents {
    /**
     * The module is loaded.
     *
     * <ol>
     *   <li id="S1">Told once per load, with Giant held and without the linker's lock.
     *   <li id="S2">After an error the same handler is told {@code MOD_UNLOAD}, and the module is
     *       gone; the others of its file stay.
     * </ol>
     */
    @Symbol(header = "sys/module.h")
    int MOD_LOAD = 0;

    /**
     * The module is to be unloaded.
     *
     * <ol>
     *   <li id="S1">Told after all modules of the file have agreed to {@code MOD_QUIESCE}, newest
     *       first, with Giant and the linker's lock held; the handler may sleep.
     *   <li id="S2">An error refuses even a forced unload; who was told before stays unloaded, and
     *       hears nothing of a further attempt.
     * </ol>
     */
    @Symbol(header = "sys/module.h")
    int MOD_UNLOAD = 1;

    /**
     * The machine goes down.
     *
     * <ol>
     *   <li id="S1">Told among the handlers of {@code shutdown_final}, at {@code
     *       SHUTDOWN_PRI_DEFAULT}, newest module first, with Giant held; not with {@code
     *       RB_NOSYNC}.
     *   <li id="S2">The answer does not count, and the module stays loaded.
     *   <li id="S3">A module that another thread unloads meanwhile is either not told, or there
     *       until all have been told.
     * </ol>
     */
    @Symbol(header = "sys/module.h")
    int MOD_SHUTDOWN = 2;

    /**
     * Whether the module could be unloaded.
     *
     * <ol>
     *   <li id="S1">Asked of every module of the file, oldest first, before one is told {@code
     *       MOD_UNLOAD}, with Giant and the linker's lock held.
     *   <li id="S2">An error is the answer of {@code kldunload}, and the file stays; {@code
     *       EOPNOTSUPP} and {@code EINVAL} count as consent.
     *   <li id="S3">Asked under force, too, but the answer does not count.
     * </ol>
     */
    @Symbol(header = "sys/module.h")
    int MOD_QUIESCE = 3;
}
