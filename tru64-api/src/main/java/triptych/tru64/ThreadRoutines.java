package triptych.tru64;

import triptych.core.routine.KernelText;
import triptych.core.routine.Routine;
import triptych.core.routine.Symbol;
import triptych.core.thread.SimThread;
import triptych.tru64.kernel.Contexts;
import triptych.tru64.struct.BasePriority;
import triptych.tru64.struct.TaskT;
import triptych.tru64.struct.ThreadStart;
import triptych.tru64.struct.ThreadT;

/** {@code kern/thread.h}, {@code kern/task.h}: threads, their start and their end. */
@KernelText
public interface ThreadRoutines extends Surface {
    /** The task that every thread of a module is attached to. */
    @Symbol(header = "kern/task.h")
    default TaskT first_task() {
        return kernel().threads().firstTask();
    }

    /** The running thread. */
    @Symbol(header = "kern/thread.h")
    default ThreadT current_thread() {
        return kernel().threads().of(kernel().machine().running());
    }

    /** Starts a timeshare thread. */
    @Routine(header = "kern/thread.h", sleeps = true, forbidden = Contexts.INTERRUPTS)
    default ThreadT kernel_thread_w_arg(TaskT task, ThreadStart start, Object argument) {
        SimThread sim = enter(ThreadCalls.kernel_thread_w_arg, task, start, argument);
        ThreadT thread =
                kernel().threads().create(sim, task, start, argument, BasePriority.BASEPRI_SYSTEM);
        sim.leave();
        return thread;
    }

    /** Starts a thread of fixed priority. */
    @Routine(header = "kern/thread.h", sleeps = true, forbidden = Contexts.INTERRUPTS)
    default ThreadT kernel_isrthread(TaskT task, ThreadStart start, int pri) {
        SimThread sim = enter(ThreadCalls.kernel_isrthread, task, start, pri);
        ThreadT thread = kernel().threads().create(sim, task, start, null, pri);
        sim.leave();
        return thread;
    }
}
