package triptych.tru64.struct;

import triptych.core.routine.KernelText;
import triptych.core.routine.Symbol;
import triptych.core.thread.SimObject;

/** {@code task_t}: a task, opaque to modules. */
@KernelText
@Symbol(name = "task_t", header = "kern/task.h")
public final class TaskT extends SimObject {
    private final int pid;
    private final String name;

    public TaskT(int pid, String name) {
        this.pid = pid;
        this.name = name;
    }

    public int pid() {
        return pid;
    }

    @Override
    public String label() {
        return name;
    }
}
