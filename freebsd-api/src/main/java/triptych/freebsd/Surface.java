package triptych.freebsd;

import triptych.core.routine.KernelText;
import triptych.core.routine.RoutineInfo;
import triptych.core.thread.SimThread;
import triptych.freebsd.kernel.FreeBsdKernel;

/** What every part of the surface stands on: the kernel that it talks to. */
@KernelText
public interface Surface {
    /** The kernel of the machine that the caller runs on. */
    FreeBsdKernel kernel();

    /** The calling thread enters {@code routine}. */
    private SimThread caller() {
        return kernel().machine().running();
    }

    /** The caller enters a routine; pair it with {@link SimThread#leave}. */
    default SimThread enter(RoutineInfo routine, Object... arguments) {
        SimThread thread = caller();
        thread.enter(routine, arguments);
        return thread;
    }
}
