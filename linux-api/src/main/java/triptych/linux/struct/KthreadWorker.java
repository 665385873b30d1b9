package triptych.linux.struct;

import java.util.ArrayList;
import java.util.List;
import triptych.core.routine.KernelText;
import triptych.core.routine.Symbol;
import triptych.core.thread.SimObject;

/**
 * {@code struct kthread_worker}: a thread and the works that it is to run. Where a routine returns
 * a pointer to one it can also return an error pointer, which is a number and no worker.
 */
@KernelText
@Symbol(name = "kthread_worker", header = "linux/kthread.h")
public final class KthreadWorker extends SimObject {
    private final long number;
    private final String name;
    private final List<KthreadWork> works = new ArrayList<>(2);
    private TaskStruct task;
    private KthreadWork current;
    private boolean freed;

    private KthreadWorker(long number, String name) {
        this.number = number;
        this.name = name;
    }

    /** A worker whose thread is called {@code name}. */
    public KthreadWorker(String name) {
        this(0, name);
    }

    /** A pointer that is no worker. */
    public static KthreadWorker pointer(long number) {
        return new KthreadWorker(number, "");
    }

    /** The number that this pointer is, if it is no worker; else 0. */
    public long number() {
        return number;
    }

    /** Its thread; null when that has been stopped. */
    @Symbol(header = "linux/kthread.h")
    public TaskStruct task() {
        return task;
    }

    // ---- changed by the kernel only ----

    /** Null when its thread ends. */
    public void runsAs(TaskStruct newTask) {
        task = newTask;
    }

    /** What waits for the thread, first to run first. */
    public List<KthreadWork> works() {
        return works;
    }

    /** What the thread runs; null if it runs none. */
    public KthreadWork current() {
        return current;
    }

    public void setCurrent(KthreadWork work) {
        current = work;
    }

    /** Whether its memory was given back. */
    public boolean isFreed() {
        return freed;
    }

    public void free() {
        freed = true;
    }

    @Override
    public String label() {
        return number == 0 ? name : "0x" + Long.toHexString(number);
    }
}
