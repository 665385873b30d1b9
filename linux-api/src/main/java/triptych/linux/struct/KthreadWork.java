package triptych.linux.struct;

import triptych.core.routine.KernelText;
import triptych.core.routine.Symbol;
import triptych.core.thread.Text;

/** {@code struct kthread_work}: a function that one thread is to run. */
@KernelText
@Symbol(name = "kthread_work", header = "linux/kthread.h")
public final class KthreadWork extends Variable {
    private KthreadWorkFunc func;
    private Text text;
    private KthreadWorker worker;
    private boolean queued;
    private int cancellers;

    /** Memory for a work. */
    public KthreadWork() {
        this("work");
    }

    public KthreadWork(String name) {
        super(name);
    }

    // ---- changed by the kernel only ----

    /** An idle work with this function, of the module {@code newText}; null if of none. */
    public KthreadWork initialised(KthreadWorkFunc newFunc, Text newText) {
        func = newFunc;
        text = newText;
        worker = null;
        queued = false;
        cancellers = 0;
        return this;
    }

    /** Null in plain memory. */
    public KthreadWorkFunc func() {
        return func;
    }

    public Text text() {
        return text;
    }

    public void belongsTo(Text newText) {
        text = newText;
    }

    /** Where it was queued last; null if nowhere yet. */
    public KthreadWorker worker() {
        return worker;
    }

    public boolean isQueued() {
        return queued;
    }

    /** It stands in the list of {@code newWorker}. */
    public void queuedAt(KthreadWorker newWorker) {
        worker = newWorker;
        queued = true;
    }

    /** It stands in no list. */
    public void taken() {
        queued = false;
    }

    /** Whether somebody cancels it, so that nobody can queue it. */
    public boolean isCancelled() {
        return cancellers > 0;
    }

    public void addCancellers(int change) {
        cancellers += change;
    }
}
