package triptych.examples.linux;

import triptych.core.memory.SharedInt;
import triptych.linux.keventd.KeventdModule;
import triptych.linux.struct.TaskStruct;

/** One thread, one piece of work, one stop. */
public final class KeventdLifecycle extends KeventdModule {
    private final SharedInt work = new SharedInt();
    private final SharedInt ready = new SharedInt();
    private TaskStruct worker;

    private int prepare(Object data) {
        ready.set(1);
        return 0;
    }

    private int takeWork(Object data) {
        set_current_state(TASK_INTERRUPTIBLE);
        if (work.get() != 0) {
            set_current_state(TASK_RUNNING);
            work.set(0);
        }
        return 0;
    }

    @Override
    protected int init() {
        worker = kthread_create(this::prepare, this::takeWork, null, "worker");
        // Success is NULL here, and failure too where no status arrives: only initfn itself can
        // tell.
        kthread_start(worker);
        if (ready.get() == 0) {
            return -EIO;
        }
        work.set(1);
        wake_up_process(worker);
        return 0;
    }

    @Override
    protected void exit() {
        int result = kthread_destroy(worker);
        if (result != 0) {
            throw new AssertionError("the worker returned " + result);
        }
    }
}
