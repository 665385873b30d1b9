package triptych.linux.struct;

import triptych.core.routine.KernelText;
import triptych.core.routine.Symbol;
import triptych.core.thread.Callback;
import triptych.core.thread.Operation;
import triptych.core.thread.SimObject;
import triptych.core.thread.SimThread;
import triptych.core.thread.Text;

/** {@code struct tasklet_struct}: a function that runs soon, in softirq context. */
@KernelText
@Symbol(name = "tasklet_struct", header = "linux/interrupt.h")
public final class Tasklet extends Variable {
    private final Callback call;
    private final Pendency pendency = new Pendency();
    private TaskletCallback callback;
    private Text text;
    private boolean scheduled;

    /** What {@code tasklet_kill} waits for: {@code TASKLET_STATE_SCHED} to be clear. */
    private final class Pendency extends SimObject {
        @Override
        public boolean permits(Operation operation, SimThread thread) {
            return operation != Operation.AWAIT_END || !scheduled;
        }

        @Override
        public String label() {
            return Tasklet.this.label();
        }
    }

    /** Memory for a tasklet. */
    public Tasklet() {
        this("tasklet");
    }

    public Tasklet(String name) {
        super(name);
        call = new Callback(name + "'s function");
    }

    // ---- changed by the kernel only ----

    /** An idle tasklet with this function, of the module {@code newText}; null if of none. */
    public Tasklet initialised(TaskletCallback newCallback, Text newText) {
        callback = newCallback;
        text = newText;
        scheduled = false;
        return this;
    }

    /** Null in plain memory. */
    public TaskletCallback callback() {
        return callback;
    }

    public Text text() {
        return text;
    }

    public void belongsTo(Text newText) {
        text = newText;
    }

    /** The function while it runs. */
    public Callback call() {
        return call;
    }

    public SimObject pendency() {
        return pendency;
    }

    public boolean isScheduled() {
        return scheduled;
    }

    public void setScheduled(boolean newScheduled) {
        scheduled = newScheduled;
    }
}
