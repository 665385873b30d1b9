package triptych.linux.struct;

import triptych.core.routine.KernelText;
import triptych.core.routine.Symbol;
import triptych.core.thread.SimObject;
import triptych.core.thread.Text;

/** {@code struct work_struct}: a function that a kernel thread is to run. */
@KernelText
@Symbol(name = "work_struct", header = "linux/workqueue.h")
public final class WorkStruct extends SimObject {
    private final String name;
    private final DelayedWork container;
    private WorkFunc func;
    private Text text;
    private boolean pending;
    private WorkRun queued;
    private WorkRun running;
    private int disabled;

    /** Memory for a work item. */
    public WorkStruct() {
        this("work");
    }

    public WorkStruct(String name) {
        this(name, null);
    }

    /** The work item within {@code container}. */
    WorkStruct(String name, DelayedWork container) {
        this.name = name;
        this.container = container;
    }

    // ---- changed by the kernel only ----

    /** An idle item with this function. */
    public void initialise(WorkFunc newFunc, Text newText) {
        func = newFunc;
        text = newText;
        pending = false;
        queued = null;
        disabled = 0;
    }

    /** Null in plain memory. */
    public WorkFunc func() {
        return func;
    }

    /** The module that the function belongs to; null if none. */
    public Text text() {
        return text;
    }

    public void belongsTo(Text newText) {
        text = newText;
    }

    /** The delayed work that it is part of; null if none. */
    public DelayedWork container() {
        return container;
    }

    /** {@code WORK_STRUCT_PENDING}: queued, or its timer runs. */
    public boolean isPending() {
        return pending;
    }

    public void setPending(boolean newPending) {
        pending = newPending;
    }

    /** Its place in a queue; null if it has none. */
    public WorkRun queued() {
        return queued;
    }

    public void setQueued(WorkRun run) {
        queued = run;
    }

    /** The run that is under way; null if none is. */
    public WorkRun running() {
        return running;
    }

    public void setRunning(WorkRun run) {
        running = run;
    }

    /** Whether nobody can queue it. */
    public boolean isDisabled() {
        return disabled > 0;
    }

    /** Gives whether it can be queued afterwards. */
    public boolean disable(int change) {
        disabled += change;
        return disabled == 0;
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
