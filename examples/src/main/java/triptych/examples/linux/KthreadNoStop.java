package triptych.examples.linux;

import triptych.linux.LinuxModule;

/** Unloading does not think of the thread. */
public final class KthreadNoStop extends LinuxModule {
    private int work(Object data) {
        while (!kthread_should_stop()) {
            ssleep(1);
        }
        return 0;
    }

    @Override
    protected int init() {
        return PTR_ERR_OR_ZERO(kthread_run(this::work, null, "worker"));
    }

    @Override
    protected void exit() {}
}
