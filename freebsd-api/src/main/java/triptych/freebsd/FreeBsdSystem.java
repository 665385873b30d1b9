package triptych.freebsd;

import triptych.core.machine.Machine;
import triptych.core.routine.KernelText;
import triptych.core.thread.SimThread;
import triptych.freebsd.kernel.FreeBsdKernel;
import triptych.freebsd.kernel.KldFile;

/** The FreeBSD of one machine, as whoever builds the machine and its user processes see it. */
@KernelText
public final class FreeBsdSystem implements FreeBsd {
    private final FreeBsdKernel kernel;

    public FreeBsdSystem(FreeBsdKernel kernel) {
        this.kernel = kernel;
    }

    /** The FreeBSD of {@code machine}. */
    public static FreeBsdSystem on(Machine machine) {
        return new FreeBsdSystem(FreeBsdKernel.of(machine));
    }

    @Override
    public FreeBsdKernel kernel() {
        return kernel;
    }

    /**
     * Starts a process of a user, whose {@code body} makes system calls. The run is not over before
     * it has ended.
     */
    public SimThread user(String name, Runnable body) {
        return kernel.user(name, body);
    }

    /** Puts a file where {@code kldload} looks for names and dependencies. */
    public void install(KldFile file) {
        kernel.linker().install(file);
    }

    /** Puts the file of {@code module} where {@code kldload} looks. */
    public void install(FreeBsdModule module) {
        install(module.file());
    }
}
