package triptych.examples.linux;

import triptych.linux.LinuxModule;
import triptych.linux.struct.TaskStruct;

/** The thread ends when its work is done, and unloading stops it all the same. */
public final class KthreadStopExited extends LinuxModule {
    private static final int ITEMS = 2;

    private TaskStruct task;

    private int work(Object data) {
        for (int i = 0; i < ITEMS && !kthread_should_stop(); i++) {
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
