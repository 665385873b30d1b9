package triptych.linux;

import triptych.core.machine.Machine;
import triptych.core.routine.KernelText;
import triptych.core.thread.SimThread;
import triptych.linux.kernel.LinuxKernel;
import triptych.linux.struct.ModuleStruct;

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

    /** {@code insmod}: the calling process loads a module. Gives 0 or a negative error number. */
    public int insmod(LinuxModule module) {
        return insmod(module.file());
    }

    /** {@code insmod} of a file without a Java object for the module. */
    public int insmod(ModuleStruct file) {
        return kernel.modules().load(kernel.machine().running(), file);
    }

    /** {@code rmmod}: the calling process unloads a module. Gives 0 or a negative error number. */
    public int rmmod(LinuxModule module) {
        return rmmod(module.file());
    }

    /** {@code rmmod} of a file without a Java object for the module. */
    public int rmmod(ModuleStruct file) {
        return kernel.modules().unload(kernel.machine().running(), file);
    }

    /** {@code nanosleep}: the calling process sleeps. */
    public void sleep(long jiffies) {
        kernel.tasks().nap(kernel.machine().running(), jiffies);
    }
}
