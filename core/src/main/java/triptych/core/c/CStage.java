package triptych.core.c;

import triptych.core.machine.Machine;
import triptych.core.scenario.Program;

/**
 * What stands around a module in C in place of the user who does the usual: devices that the module
 * drives, and users who call it. Found by {@link java.util.ServiceLoader}.
 *
 * <p>A module asks for it by including its header.
 */
public interface CStage {
    /** The kernel, as in {@code --os}. */
    String os();

    /** The linker set in which the stage's header leaves a record. */
    String set();

    /** The folder of its headers on the class path. */
    String headers();

    /** All routines of the kernel, and those of the devices. */
    Class<?> surface();

    /**
     * Puts the devices on {@code machine}, and makes a module of {@code code} that reaches them.
     *
     * @return what has all routines of {@link #surface}
     */
    Object link(Machine machine, CModule code);

    /** Puts the users on the machine who do something with what {@link #link} gave. */
    Program.Outcome startUsers(Machine machine, Object linked);
}
