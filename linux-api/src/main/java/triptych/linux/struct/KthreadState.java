package triptych.linux.struct;

import triptych.core.routine.KernelText;
import triptych.core.thread.SimObject;

/** {@code struct kthread}: what a kernel thread has beyond its task. Freed with the task. */
@KernelText
public final class KthreadState extends SimObject {
    private final ThreadFn threadfn;
    private final Object data;
    private final Completion parked = new Completion("parked").initialised();
    private final Completion exited = new Completion("exited").initialised();
    private boolean shouldStop;
    private boolean shouldPark;
    private int result;

    public KthreadState(ThreadFn threadfn, Object data) {
        this.threadfn = threadfn;
        this.data = data;
    }

    public ThreadFn threadfn() {
        return threadfn;
    }

    public Object data() {
        return data;
    }

    /** Completed by each trip around the loop of {@code kthread_parkme}. */
    public Completion parked() {
        return parked;
    }

    /** Completed once, by the exit. */
    public Completion exited() {
        return exited;
    }

    public boolean shouldStop() {
        return shouldStop;
    }

    public void setShouldStop() {
        shouldStop = true;
    }

    public boolean shouldPark() {
        return shouldPark;
    }

    public void setShouldPark(boolean should) {
        shouldPark = should;
    }

    /** What the thread has ended with; 0 before. */
    public int result() {
        return result;
    }

    public void setResult(int newResult) {
        result = newResult;
    }

    @Override
    public String label() {
        return "kthread->flags";
    }
}
