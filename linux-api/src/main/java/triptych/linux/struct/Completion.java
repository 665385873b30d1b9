package triptych.linux.struct;

import java.util.ArrayList;
import java.util.List;
import triptych.core.routine.KernelText;
import triptych.core.routine.Symbol;
import triptych.core.wait.WaitChannel;

/**
 * {@code struct completion}: a counter of units and a queue of waiters. Plain memory until {@code
 * init_completion} or one of the declaring macros.
 */
@KernelText
@Symbol(name = "completion", header = "linux/completion.h")
public class Completion extends Variable implements WaitChannel.Named {
    private final List<TaskStruct> unfinished = new ArrayList<>(1);
    private boolean initialised;
    private int done;
    private List<TaskStruct> waiters = new ArrayList<>(1);

    /** Memory for a completion. */
    public Completion() {
        this("completion");
    }

    public Completion(String name) {
        super(name);
    }

    /** The units that waits can still take; {@code 0xffffffff} once all are let through. */
    @Symbol(header = "linux/completion.h")
    public final long done() {
        return Integer.toUnsignedLong(done);
    }

    // ---- changed by the kernel only ----

    /** A counter of 0 and a fresh queue, whoever may still stand in the old one. */
    public final Completion initialised() {
        initialised = true;
        done = 0;
        waiters = new ArrayList<>(1);
        return this;
    }

    public final boolean isInitialised() {
        return initialised;
    }

    public final void setDone(int units) {
        done = units;
    }

    /** Longest waiting first. */
    public final List<TaskStruct> waiters() {
        return waiters;
    }

    /** Who had to sleep for a unit and has not taken one yet, on the queue or woken. */
    public final List<TaskStruct> unfinished() {
        return unfinished;
    }

    /** The stack frame that it lies in; null for one that lies elsewhere. */
    public StackFrame frame() {
        return null;
    }
}
