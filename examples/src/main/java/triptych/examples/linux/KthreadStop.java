package triptych.examples.linux;

import triptych.linux.LinuxModule;
import triptych.linux.struct.TaskStruct;

/** The tutorial's module: the thread looks whether it is to stop, and unloading stops it. */
public final class KthreadStop extends LinuxModule {
    private TaskStruct task;

    private int work(Object data) {
        while (!kthread_should_stop()) {
            ssleep(1);
        }
        return 0;
    }

    @Override
    protected int init() {
        task = kthread_run(this::work, null, "worker");
        return PTR_ERR_OR_ZERO(task);
    }

    @Override
    protected void exit() {
        kthread_stop(task);
    }
}
