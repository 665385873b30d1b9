package triptych.examples.linux;

import triptych.core.memory.SharedInt;
import triptych.linux.LinuxModule;
import triptych.linux.struct.Completion;
import triptych.linux.struct.TaskStruct;
import triptych.linux.struct.WaitQueueHead;

/**
 * Every answer is announced by {@code complete_all}, of one completion that is never made ready.
 */
public final class CompletionAllReuse extends LinuxModule {
    private static final int ROUNDS = 2;

    private final Completion asked = DECLARE_COMPLETION("asked");
    private final Completion answered = DECLARE_COMPLETION("answered");
    private final WaitQueueHead idle = DECLARE_WAIT_QUEUE_HEAD("idle");
    private final SharedInt answer = new SharedInt();
    private TaskStruct worker;

    private int work(Object data) {
        for (int round = 1; round <= ROUNDS; round++) {
            wait_for_completion(asked);
            answer.set(round);
            complete_all(answered);
        }
        wait_event_interruptible(idle, this::kthread_should_stop);
        return 0;
    }

    @Override
    protected int init() {
        worker = kthread_run(this::work, null, "oracle");
        for (int round = 1; round <= ROUNDS; round++) {
            complete(asked);
            // The second time this returns at once, with the first answer.
            wait_for_completion(answered);
            answer.get();
        }
        return 0;
    }

    @Override
    protected void exit() {
        kthread_stop(worker);
    }
}
