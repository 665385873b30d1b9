package triptych.examples.linux;

import triptych.core.memory.SharedInt;
import triptych.linux.LinuxModule;
import triptych.linux.struct.TaskStruct;
import triptych.linux.struct.WaitQueueHead;

/** Leaves the order of state and condition to {@code wait_event}. */
public final class WaitEventFixed extends LinuxModule {
    private final WaitQueueHead queue = DECLARE_WAIT_QUEUE_HEAD("queue");
    private final SharedInt ready = new SharedInt();
    private TaskStruct worker;

    private int work(Object data) {
        ready.set(1);
        wake_up(queue);
        wait_event_interruptible(queue, this::kthread_should_stop);
        return 0;
    }

    @Override
    protected int init() {
        worker = kthread_run(this::work, null, "worker");
        wait_event(queue, () -> ready.get() == 1);
        return 0;
    }

    @Override
    protected void exit() {
        kthread_stop(worker);
    }
}
