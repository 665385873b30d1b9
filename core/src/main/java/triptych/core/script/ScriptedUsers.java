package triptych.core.script;

import triptych.core.machine.Machine;

/** A kernel whose users can follow a script. */
public interface ScriptedUsers {
    Repertoire repertoire();

    /**
     * Puts the users on {@code machine}.
     *
     * @param linked the module, as the kernel has linked it
     * @param script checked by {@link #repertoire}
     */
    void start(Machine machine, Object linked, Script script);
}
