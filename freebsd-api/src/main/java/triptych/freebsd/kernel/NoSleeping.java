package triptych.freebsd.kernel;

import triptych.core.routine.CallContext;
import triptych.core.routine.KernelText;
import triptych.core.thread.SimThread;
import triptych.freebsd.struct.Td;

/** {@code THREAD_NO_SLEEPING}: places, nested, where a thread must not sleep. */
@KernelText
public final class NoSleeping {
    private final FreeBsdKernel kernel;

    NoSleeping(FreeBsdKernel kernel) {
        this.kernel = kernel;
    }

    public void enter(SimThread sim) {
        kernel.processes().tdOf(sim).forbidSleeping();
        sim.setContext(sim.context() | CallContext.NO_SLEEPING);
    }

    public void exit(SimThread sim) {
        Td td = kernel.processes().tdOf(sim);
        if (td.allowSleeping() == 0) {
            sim.setContext(sim.context() & ~CallContext.NO_SLEEPING);
        }
    }
}
