package triptych.linux;

import triptych.core.machine.Machine;
import triptych.core.routine.KernelText;
import triptych.core.thread.SimThread;
import triptych.linux.kernel.LinuxKernel;

/** The Linux of one machine, as whoever builds the machine and its user processes see it. */
@KernelText
public final class LinuxSystem implements Linux {
    private final LinuxKernel kernel;

    public LinuxSystem(LinuxKernel kernel) {
        this.kernel = kernel;
    }

    /** The Linux of {@code machine}. */
    public static LinuxSystem on(Machine machine) {
        return new LinuxSystem(LinuxKernel.of(machine));
    }

    @Override
    public LinuxKernel kernel() {
        return kernel;
    }

    /**
     * Starts a process of a user, whose {@code body} makes system calls. The run is not over before
     * it has ended.
     */
    public SimThread user(String name, Runnable body) {
        return kernel.user(name, body);
    }

    /** {@code insmod}: a user loads a module. */
    public int insmod(LinuxModule module) {
        return kernel.modules().load(kernel.machine().running(), module.file());
    }

    /** {@code rmmod}: a user unloads a module. */
    public int rmmod(LinuxModule module) {
        return kernel.modules().unload(kernel.machine().running(), module.file());
    }
}
