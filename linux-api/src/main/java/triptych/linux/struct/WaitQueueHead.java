package triptych.linux.struct;

import java.util.ArrayList;
import java.util.List;
import triptych.core.routine.KernelText;
import triptych.core.routine.Symbol;
import triptych.core.thread.Text;
import triptych.core.wait.WaitChannel;

/**
 * {@code wait_queue_head_t}: who is to be woken, in the order of the wake-up. Plain memory until
 * {@code init_waitqueue_head} or one of the declaring macros.
 */
@KernelText
@Symbol(name = "wait_queue_head_t", header = "linux/wait.h")
public class WaitQueueHead extends Variable implements WaitChannel.Named {
    private boolean initialised;
    private List<WaitQueueEntry> entries = new ArrayList<>(2);
    private Text home;

    /** Memory for a wait queue. */
    public WaitQueueHead() {
        this("wait queue");
    }

    public WaitQueueHead(String name) {
        super(name);
    }

    // ---- changed by the kernel only ----

    /** A fresh list, whoever may still stand in the old one. */
    public final WaitQueueHead initialised() {
        initialised = true;
        entries = new ArrayList<>(2);
        return this;
    }

    public final boolean isInitialised() {
        return initialised;
    }

    /** In the order in which a wake-up meets them. */
    public final List<WaitQueueEntry> entries() {
        return entries;
    }

    /** The module that initialised it and whose memory it is; null if none did. */
    public final Text home() {
        return home;
    }

    public final void setHome(Text module) {
        home = module;
    }

    /** The stack frame that it lies in; null for one that lies elsewhere. */
    public StackFrame frame() {
        return null;
    }
}
