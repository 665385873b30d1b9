package triptych.linux.struct;

import java.util.ArrayDeque;
import java.util.Deque;
import triptych.core.routine.KernelText;
import triptych.core.thread.SimObject;

/** {@code struct worker}: a kernel thread that runs work items, and what it is to run. */
@KernelText
public final class Worker extends SimObject {
    private final Deque<WorkRun> backlog = new ArrayDeque<>(1);
    private TaskStruct task;
    private WorkRun current;

    public TaskStruct task() {
        return task;
    }

    public void runsAs(TaskStruct kworker) {
        task = kworker;
    }

    /** What it will run, in this order. */
    public Deque<WorkRun> backlog() {
        return backlog;
    }

    /** What it runs; null if nothing. */
    public WorkRun current() {
        return current;
    }

    public void setCurrent(WorkRun run) {
        current = run;
    }

    /** Whether it neither runs anything nor has anything to run. */
    public boolean isFree() {
        return current == null && backlog.isEmpty();
    }

    @Override
    public String label() {
        return task == null ? "worker" : "worker " + task.comm();
    }
}
