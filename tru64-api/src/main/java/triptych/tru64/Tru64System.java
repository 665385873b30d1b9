package triptych.tru64;

import triptych.core.machine.Machine;
import triptych.core.routine.KernelText;
import triptych.core.thread.SimThread;
import triptych.tru64.kernel.Tru64Kernel;

/** The Tru64 of one machine, as whoever builds the machine and its user processes see it. */
@KernelText
public final class Tru64System implements Tru64 {
    private final Tru64Kernel kernel;

    public Tru64System(Tru64Kernel kernel) {
        this.kernel = kernel;
    }

    /** The Tru64 of {@code machine}. */
    public static Tru64System on(Machine machine) {
        return new Tru64System(Tru64Kernel.of(machine));
    }

    @Override
    public Tru64Kernel kernel() {
        return kernel;
    }

    /**
     * Starts a process of a user, whose {@code body} makes system calls. The run is not over before
     * it has ended.
     */
    public SimThread user(String name, Runnable body) {
        return kernel.user(name, body);
    }
}
