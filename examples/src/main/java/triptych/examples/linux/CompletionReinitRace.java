package triptych.examples.linux;

import triptych.linux.LinuxModule;
import triptych.linux.struct.Completion;
import triptych.linux.struct.TaskStruct;
import triptych.linux.struct.WaitQueueHead;

/** Lets the waiters through and makes the completion ready again at once. */
public final class CompletionReinitRace extends LinuxModule {
    private final Completion go = DECLARE_COMPLETION("go");
    private final WaitQueueHead idle = DECLARE_WAIT_QUEUE_HEAD("idle");
    private TaskStruct worker;

    private int work(Object data) {
        wait_for_completion(go);
        wait_event_interruptible(idle, this::kthread_should_stop);
        return 0;
    }

    @Override
    protected int init() {
        worker = kthread_run(this::work, null, "runner");
        return 0;
    }

    @Override
    protected void exit() {
        complete_all(go);
        reinit_completion(go);
        kthread_stop(worker);
    }
}
