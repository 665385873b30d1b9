package triptych.linux.kernel;

import triptych.core.routine.KernelText;
import triptych.core.thread.SimThread;
import triptych.linux.dialect.AtomicTexts;
import triptych.linux.struct.TaskState;
import triptych.linux.struct.TaskStruct;

/** Where sleeping is forbidden, and the two checks that say so. */
@KernelText
public class AtomicContext {
    private final LinuxKernel kernel;

    AtomicContext(LinuxKernel kernel) {
        this.kernel = kernel;
    }

    /** Whether the task runs where it must not block. */
    public static boolean isAtomic(TaskStruct task) {
        return task.preemptCount() != 0 || task.irqsOff() != 0;
    }

    /**
     * {@code might_sleep()}: speaks even when nothing would block.
     *
     * @param file the kernel's source file that holds the check
     */
    public void mightSleep(SimThread sim, String file) {
        TaskStruct task = kernel.tasks().of(sim);
        if (task.state() != TaskState.TASK_RUNNING) {
            kernel.warn("blocking-while-not-running", AtomicTexts.notRunning(task.state()));
            kernel.states().set(task, TaskState.TASK_RUNNING);
        }
        if (isAtomic(task)) {
            kernel.warn("sleep-in-atomic", AtomicTexts.invalidContext(file, task));
        }
    }

    /** {@code __schedule_bug}: the processor is really given up; the count is then reset. */
    void beforeSchedule(TaskStruct task) {
        if (task.preemptCount() != 0) {
            kernel.warn("scheduling-while-atomic", AtomicTexts.scheduling(task));
            task.setPreemptCount(0);
        }
    }
}
