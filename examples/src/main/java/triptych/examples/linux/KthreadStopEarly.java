package triptych.examples.linux;

import triptych.core.memory.SharedInt;
import triptych.linux.LinuxModule;
import triptych.linux.struct.TaskStruct;

/** The thread is to clean up at its end, and may never come to its beginning. */
public final class KthreadStopEarly extends LinuxModule {
    private final SharedInt stopped = new SharedInt(1, "stopped");
    private TaskStruct task;

    private int work(Object data) {
        set_current_state(TASK_INTERRUPTIBLE);
        while (!kthread_should_stop()) {
            schedule();
            set_current_state(TASK_INTERRUPTIBLE);
        }
        __set_current_state(TASK_RUNNING);
        return 0;
    }

    @Override
    protected int init() {
        task = kthread_run(this::work, null, "worker");
        return PTR_ERR_OR_ZERO(task);
    }

    @Override
    protected void exit() {
        stopped.set(kthread_stop(task));
    }

    /** What stopping the thread gave; 1 before. */
    int stopped() {
        return stopped.peek();
    }
}
