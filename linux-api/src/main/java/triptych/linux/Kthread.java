package triptych.linux;

import triptych.core.routine.KernelText;
import triptych.core.routine.Routine;
import triptych.core.thread.SimThread;
import triptych.linux.struct.TaskStruct;
import triptych.linux.struct.ThreadFn;

/** {@code linux/kthread.h}: threads of the kernel's own. */
@KernelText
public interface Kthread extends Surface {
    /** Makes a kernel thread, which does not run before somebody wakes it. */
    @Routine(header = "linux/kthread.h", sleeps = true, macro = true)
    default TaskStruct kthread_create(
            ThreadFn threadfn, Object data, String namefmt, Object... args) {
        SimThread sim = enter(KthreadCalls.kthread_create, threadfn, data, namefmt);
        TaskStruct task =
                kernel().kthreads()
                        .create(sim, threadfn, data, kernel().format().format(namefmt, args));
        sim.leave();
        return task;
    }

    /** Makes a kernel thread and wakes it. */
    @Routine(header = "linux/kthread.h", sleeps = true, macro = true)
    default TaskStruct kthread_run(ThreadFn threadfn, Object data, String namefmt, Object... args) {
        SimThread sim = enter(KthreadCalls.kthread_run, threadfn, data, namefmt);
        TaskStruct task =
                kernel().kthreads()
                        .create(sim, threadfn, data, kernel().format().format(namefmt, args));
        if (task.isTask()) {
            kernel().states().wakeUpProcess(sim, task);
        }
        sim.leave();
        return task;
    }

    /** Asks a kernel thread to end, and waits for it. */
    @Routine(header = "linux/kthread.h", sleeps = true)
    default int kthread_stop(TaskStruct k) {
        SimThread sim = enter(KthreadCalls.kthread_stop, k);
        int result = kernel().kthreads().stop(sim, k);
        sim.leave();
        return result;
    }

    /** Whether somebody has asked the calling thread to end. */
    @Routine(header = "linux/kthread.h")
    default boolean kthread_should_stop() {
        SimThread sim = enter(KthreadCalls.kthread_should_stop);
        boolean should = kernel().kthreads().shouldStop(sim);
        sim.leave();
        return should;
    }

    /** Ends the calling thread. Does not return: {@code throw} it to tell the compiler. */
    @Routine(header = "linux/kthread.h")
    default Error kthread_exit(long result) {
        SimThread sim = enter(KthreadCalls.kthread_exit, result);
        throw kernel().kthreads().exit(sim, result);
    }
}
