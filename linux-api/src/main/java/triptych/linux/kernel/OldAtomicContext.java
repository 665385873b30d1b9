package triptych.linux.kernel;

import triptych.core.routine.KernelText;
import triptych.core.thread.SimThread;
import triptych.linux.dialect.OldAtomicTexts;
import triptych.linux.struct.TaskStruct;

/**
 * What Linux 2.6.0 checks: it looks at the context only, not at the task's state, and does not
 * repair the count that it has complained of.
 */
@KernelText
final class OldAtomicContext extends AtomicContext {
    /** Where {@code wait_for_completion} was in 2.6.0. */
    private static final String SCHED = "kernel/sched.c";

    private final LinuxKernel kernel;

    OldAtomicContext(LinuxKernel kernel) {
        super(kernel);
        this.kernel = kernel;
    }

    @Override
    public void mightSleep(SimThread sim, String file) {
        TaskStruct task = kernel.tasks().of(sim);
        if (isAtomic(task)) {
            String place = file.startsWith("kernel/sched/") ? SCHED : file;
            kernel.warn("sleep-in-atomic", OldAtomicTexts.invalidContext(place, task));
        }
    }

    @Override
    void beforeSchedule(TaskStruct task) {
        if (task.preemptCount() != 0) {
            kernel.warn("scheduling-while-atomic", OldAtomicTexts.SCHEDULING);
        }
    }
}
