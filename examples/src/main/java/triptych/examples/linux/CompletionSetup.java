package triptych.examples.linux;

import triptych.linux.LinuxModule;
import triptych.linux.struct.Completion;
import triptych.linux.struct.TaskStruct;
import triptych.linux.struct.WaitQueueHead;

/** One processor sets something up; the other does what it can without, and then waits for it. */
public final class CompletionSetup extends LinuxModule {
    private final Completion setupDone = new Completion("setup_done");
    private final WaitQueueHead idle = DECLARE_WAIT_QUEUE_HEAD("idle");
    private TaskStruct worker;

    // Written before setupDone is completed, read after the wait for it.
    private int settings;

    private int work(Object data) {
        settings = 42;
        complete(setupDone);
        wait_event_interruptible(idle, this::kthread_should_stop);
        return 0;
    }

    @Override
    protected int init() {
        init_completion(setupDone);
        worker = kthread_run(this::work, null, "setup");
        wait_for_completion(setupDone);
        return settings == 42 ? 0 : -EIO;
    }

    @Override
    protected void exit() {
        kthread_stop(worker);
    }
}
