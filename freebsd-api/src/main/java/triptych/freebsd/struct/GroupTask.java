package triptych.freebsd.struct;

import triptych.core.routine.KernelText;
import triptych.core.routine.Symbol;

/** {@code struct grouptask}: a function for a soft interrupt of one processor to call. */
@KernelText
@Symbol(name = "grouptask", header = "sys/gtaskqueue.h")
public final class GroupTask {
    private final Task task = new Task();
    private Taskqueue queue;

    // ---- changed by the kernel only ----

    public Task task() {
        return task;
    }

    /** Null while it is attached to none. */
    public Taskqueue queue() {
        return queue;
    }

    public void attachedTo(Taskqueue newQueue) {
        queue = newQueue;
    }
}
