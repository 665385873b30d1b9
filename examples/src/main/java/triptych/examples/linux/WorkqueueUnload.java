package triptych.examples.linux;

import triptych.linux.LinuxModule;
import triptych.linux.struct.DelayedWork;
import triptych.linux.struct.WorkStruct;

/** A device is polled once a second; unloading takes the poll back, and waits for nothing. */
public final class WorkqueueUnload extends LinuxModule {
    private final DelayedWork poll = DECLARE_DELAYED_WORK("poll", this::poll);

    // Used by the work item only.
    private int polls;

    private void poll(WorkStruct work) {
        polls++;
        schedule_delayed_work(poll, kernel().machine().clock().hz());
    }

    @Override
    protected int init() {
        schedule_delayed_work(poll, kernel().machine().clock().hz());
        return 0;
    }

    @Override
    protected void exit() {
        cancel_delayed_work(poll);
    }
}
