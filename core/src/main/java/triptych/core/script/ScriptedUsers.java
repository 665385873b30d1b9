package triptych.core.script;

import triptych.core.machine.Machine;
import triptych.core.thread.SimThread;

/**
 * Users of a kernel's modules who follow a script.
 *
 * @param repertoire what they can do
 * @param kernel where they are
 */
public record ScriptedUsers(Repertoire repertoire, Kernel kernel) {
    /** A kernel as its users see it. */
    public interface Kernel {
        /** Starts a process on {@code machine}. */
        SimThread user(Machine machine, String name, Runnable body);

        /**
         * Somebody who plays a role of {@code performance}.
         *
         * @param linked the module, as the kernel has linked it
         */
        Performance.Player player(Machine machine, Object linked, Performance performance);
    }

    /**
     * Puts the users on {@code machine}.
     *
     * @param linked the module, as the kernel has linked it
     * @param script checked by {@link #repertoire}
     */
    public void start(Machine machine, Object linked, Script script) {
        new Performance(
                        script,
                        (name, body) -> kernel.user(machine, name, body),
                        performance -> kernel.player(machine, linked, performance))
                .begin();
    }
}
