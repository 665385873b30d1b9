package triptych.freebsd.struct;

import triptych.core.routine.KernelText;
import triptych.core.routine.Symbol;
import triptych.core.thread.SimThread;

/** {@code struct epoch_tracker}: which thread is in a preemptible section, on that one's stack. */
@KernelText
@Symbol(name = "epoch_tracker", header = "sys/epoch.h")
public final class EpochTracker {
    private SimThread thread;

    // ---- changed by the kernel only ----

    /** Null once the section has been left. */
    public void belongsTo(SimThread newThread) {
        thread = newThread;
    }

    public boolean isOf(SimThread asked) {
        return thread == asked;
    }
}
