package triptych.examples.linux;

import triptych.linux.LinuxModule;
import triptych.linux.struct.Completion;

/** The thread ends by itself, and unloading waits until it says that it has. */
public final class KthreadComplete extends LinuxModule {
    private final Completion done = DECLARE_COMPLETION("done");
    private final boolean inTheKernel;

    private KthreadComplete(boolean inTheKernel) {
        this.inTheKernel = inTheKernel;
    }

    /** It says so itself, and then returns. */
    static KthreadComplete andReturn() {
        return new KthreadComplete(false);
    }

    /** The kernel says so for it, on its way out. */
    static KthreadComplete andExit() {
        return new KthreadComplete(true);
    }

    private int work(Object data) {
        ssleep(1);
        if (inTheKernel) {
            throw kthread_complete_and_exit(done, 0);
        }
        complete(done);
        return 0;
    }

    @Override
    protected int init() {
        return PTR_ERR_OR_ZERO(kthread_run(this::work, null, "worker"));
    }

    @Override
    protected void exit() {
        wait_for_completion(done);
    }
}
