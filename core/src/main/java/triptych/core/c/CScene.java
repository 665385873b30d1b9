package triptych.core.c;

import triptych.core.machine.Machine;
import triptych.core.scenario.Program;

/** What stands around a module in C in place of the user who does the usual. */
public interface CScene {
    /**
     * Makes a module of {@code code}, on {@code machine}.
     *
     * @return what has all routines that the code may call
     */
    Object link(Machine machine, CModule code);

    /** Puts the users on the machine who do something with what {@link #link} gave. */
    Program.Outcome startUsers(Machine machine, Object linked);
}
