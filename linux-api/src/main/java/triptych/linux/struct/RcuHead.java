package triptych.linux.struct;

import triptych.core.routine.KernelText;
import triptych.core.routine.Symbol;

/** {@code struct rcu_head}: the place of an object in the queue for the end of a grace period. */
@KernelText
@Symbol(name = "callback_head", header = "linux/types.h")
public final class RcuHead extends Variable {
    private boolean queued;

    public RcuHead() {
        this("rcu");
    }

    public RcuHead(String name) {
        super(name);
    }

    // ---- changed by the kernel only ----

    /** Whether its function is still to run. */
    public boolean isQueued() {
        return queued;
    }

    public void setQueued(boolean newQueued) {
        queued = newQueued;
    }
}
