package triptych.examples.linux;

import triptych.linux.LinuxModule;
import triptych.linux.struct.DelayedWork;
import triptych.linux.struct.WorkStruct;
import triptych.linux.struct.WorkqueueStruct;

/** Unloading keeps the poll from coming back, waits for the one that runs, and ends the queue. */
public final class WorkqueueUnloadFixed extends LinuxModule {
    private final DelayedWork poll = DECLARE_DELAYED_WORK("poll", this::poll);
    private WorkqueueStruct wq;

    // Used by the work item only.
    private int polls;

    private void poll(WorkStruct work) {
        polls++;
        queue_delayed_work(wq, poll, kernel().machine().clock().hz());
    }

    @Override
    protected int init() {
        wq = alloc_ordered_workqueue("poll", 0);
        if (wq == null) {
            return -ENOMEM;
        }
        queue_delayed_work(wq, poll, kernel().machine().clock().hz());
        return 0;
    }

    @Override
    protected void exit() {
        cancel_delayed_work_sync(poll);
        destroy_workqueue(wq);
    }
}
