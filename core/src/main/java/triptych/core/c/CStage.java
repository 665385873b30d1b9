package triptych.core.c;

import triptych.core.machine.Machine;

/**
 * A scene with devices that the module drives. Found by {@link java.util.ServiceLoader}.
 *
 * <p>A module asks for it by including its header.
 */
public interface CStage extends CScene {
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
     */
    @Override
    Object link(Machine machine, CModule code);
}
