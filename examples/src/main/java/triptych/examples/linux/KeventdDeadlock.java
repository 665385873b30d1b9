package triptych.examples.linux;

import triptych.linux.keventd.KeventdModule;
import triptych.linux.struct.TaskStruct;

/** A thread that makes another one as its first act. */
public final class KeventdDeadlock extends KeventdModule {
    private TaskStruct worker;
    private TaskStruct helper;

    private int makeHelper(Object data) {
        helper = kthread_create(null, this::sleep, null, "helper");
        return helper == null ? -ENOMEM : 0;
    }

    private int sleep(Object data) {
        set_current_state(TASK_INTERRUPTIBLE);
        return 0;
    }

    @Override
    protected int init() {
        worker = kthread_create(this::makeHelper, this::sleep, null, "worker");
        kthread_start(worker);
        return 0;
    }

    @Override
    protected void exit() {
        kthread_destroy(helper);
        kthread_destroy(worker);
    }
}
