package triptych.linux.keventd;

import triptych.core.machine.Machine;
import triptych.core.routine.KernelText;
import triptych.core.thread.SimThread;
import triptych.linux.kernel.LinuxKernel;

/**
 * The patched Linux of one machine, as whoever builds the machine and its user processes see it.
 */
@KernelText
public final class KeventdSystem implements Keventd {
    private final KeventdKernel patch;

    private KeventdSystem(KeventdKernel patch) {
        this.patch = patch;
    }

    /** The patched Linux of {@code machine}. */
    public static KeventdSystem on(Machine machine) {
        return new KeventdSystem(KeventdKernel.of(machine));
    }

    @Override
    public KeventdKernel patch() {
        return patch;
    }

    @Override
    public LinuxKernel kernel() {
        return patch.linux();
    }

    /**
     * Starts a process of a user, whose {@code body} makes system calls. The run is not over before
     * it has ended.
     */
    public SimThread user(String name, Runnable body) {
        return kernel().user(name, body);
    }

    /** {@code insmod}: a user loads a module. */
    public int insmod(KeventdModule module) {
        return kernel().modules().load(kernel().machine().running(), module.file());
    }

    /** {@code rmmod}: a user unloads a module. */
    public int rmmod(KeventdModule module) {
        return kernel().modules().unload(kernel().machine().running(), module.file());
    }
}
