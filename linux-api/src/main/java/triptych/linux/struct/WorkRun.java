package triptych.linux.struct;

import java.util.ArrayList;
import java.util.List;
import triptych.core.routine.KernelText;

/**
 * One life of a work item in a queue: from {@code queue_work} to the end of its function, or to
 * being taken back. Who flushes the item waits for one of these.
 */
@KernelText
public final class WorkRun {
    private final WorkStruct work;
    private final WorkqueueStruct wq;
    private final List<TaskStruct> waiters = new ArrayList<>(0);
    private Worker worker;
    private boolean over;

    public WorkRun(WorkStruct work, WorkqueueStruct wq) {
        this.work = work;
        this.wq = wq;
    }

    public WorkStruct work() {
        return work;
    }

    public WorkqueueStruct wq() {
        return wq;
    }

    /** Who is to run it; null while the queue has as many active items as it may. */
    public Worker worker() {
        return worker;
    }

    public void assignTo(Worker newWorker) {
        worker = newWorker;
    }

    /** Who waits for its end. */
    public List<TaskStruct> waiters() {
        return waiters;
    }

    public boolean isOver() {
        return over;
    }

    public void end() {
        over = true;
    }
}
