package triptych.tru64;

import triptych.core.routine.KernelText;
import triptych.core.routine.RoutineInfo;
import triptych.core.thread.SimThread;
import triptych.tru64.kernel.Tru64Kernel;

/** What every part of the surface stands on: the kernel that it talks to. */
@KernelText
public interface Surface {
    /** The kernel of the machine that the caller runs on. */
    Tru64Kernel kernel();

    /** The caller enters a routine; pair it with {@link SimThread#leave}. */
    default SimThread enter(RoutineInfo routine, Object... arguments) {
        SimThread thread = kernel().machine().running();
        thread.enter(routine, arguments);
        return thread;
    }
}
