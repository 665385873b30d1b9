package triptych.linux.struct;

import java.util.ArrayList;
import java.util.List;
import triptych.core.routine.KernelText;
import triptych.core.routine.Symbol;
import triptych.core.thread.SimObject;
import triptych.core.wait.WaitChannel;

/**
 * {@code struct completion}: a counter of units and a queue of waiters. Plain memory until {@code
 * init_completion} or one of the declaring macros.
 */
@KernelText
@Symbol(name = "completion", header = "linux/completion.h")
public final class Completion extends SimObject implements WaitChannel.Named {
    private final String name;
    private boolean initialised;
    private int done;
    private List<TaskStruct> waiters = new ArrayList<>(1);

    /** Memory for a completion. */
    public Completion() {
        this("completion");
    }

    public Completion(String name) {
        this.name = name;
    }

    /** The units that waits can still take; {@code 0xffffffff} once all are let through. */
    @Symbol(header = "linux/completion.h")
    public long done() {
        return Integer.toUnsignedLong(done);
    }

    // ---- changed by the kernel only ----

    /** A counter of 0 and a fresh queue, whoever may still stand in the old one. */
    public Completion initialised() {
        initialised = true;
        done = 0;
        waiters = new ArrayList<>(1);
        return this;
    }

    public boolean isInitialised() {
        return initialised;
    }

    public void setDone(int units) {
        done = units;
    }

    /** Longest waiting first. */
    public List<TaskStruct> waiters() {
        return waiters;
    }

    @Override
    public String label() {
        return name;
    }

    @Override
    public String pointerLabel() {
        return "&" + name;
    }
}
