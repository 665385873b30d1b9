package triptych.linux.struct;

import java.util.function.BiConsumer;
import triptych.core.routine.KernelText;
import triptych.core.routine.Symbol;
import triptych.core.thread.SimThread;
import triptych.core.thread.Text;
import triptych.core.timer.Timer;

/** {@code struct delayed_work}: a work item, and a timer that queues it. */
@KernelText
@Symbol(name = "delayed_work", header = "linux/workqueue.h")
public final class DelayedWork extends Timer {
    private final WorkStruct work;
    private WorkqueueStruct wq;
    private BiConsumer<DelayedWork, SimThread> runner;

    /** Memory for a delayed work item. */
    public DelayedWork() {
        this("dwork");
    }

    public DelayedWork(String name) {
        work = new WorkStruct(name, this);
    }

    /** The item itself. */
    @Symbol(header = "linux/workqueue.h")
    public WorkStruct work() {
        return work;
    }

    // ---- changed by the kernel only ----

    /** Where the timer will queue it. */
    public WorkqueueStruct wq() {
        return wq;
    }

    /** {@code who} queues it on {@code newWq} when time has come. */
    public void goesTo(WorkqueueStruct newWq, BiConsumer<DelayedWork, SimThread> who) {
        wq = newWq;
        runner = who;
    }

    /** Where time leads: queueing is the kernel's, and then a worker runs the function. */
    @Override
    protected Text text() {
        return work.text();
    }

    @Override
    protected void expire(SimThread on) {
        runner.accept(this, on);
    }

    @Override
    public String label() {
        return work.label() + ".timer";
    }

    @Override
    public String pointerLabel() {
        return work.pointerLabel();
    }
}
