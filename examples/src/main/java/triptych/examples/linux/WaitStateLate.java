package triptych.examples.linux;

import triptych.core.memory.SharedInt;
import triptych.linux.LinuxModule;
import triptych.linux.struct.TaskStruct;
import triptych.linux.struct.WaitQueueEntry;
import triptych.linux.struct.WaitQueueHead;

/** Looks at the condition first, and says afterwards that it will sleep. */
public final class WaitStateLate extends LinuxModule {
    private final WaitQueueHead queue = DECLARE_WAIT_QUEUE_HEAD("queue");
    private final SharedInt ready = new SharedInt();
    private TaskStruct worker;

    private int work(Object data) {
        ready.set(1);
        wake_up(queue);
        wait_event_interruptible(queue, this::kthread_should_stop);
        return 0;
    }

    private void awaitReady() {
        WaitQueueEntry wait = DEFINE_WAIT("wait");
        add_wait_queue(queue, wait);
        while (ready.get() == 0) {
            // A wake-up here finds a task that runs: nothing to wake, and nothing is remembered.
            prepare_to_wait(queue, wait, TASK_UNINTERRUPTIBLE);
            schedule();
        }
        finish_wait(queue, wait);
    }

    @Override
    protected int init() {
        worker = kthread_run(this::work, null, "worker");
        awaitReady();
        return 0;
    }

    @Override
    protected void exit() {
        kthread_stop(worker);
    }
}
