package triptych.linux.struct;

import java.util.List;
import triptych.core.routine.KernelText;
import triptych.core.routine.Symbol;

/**
 * {@code wait_queue_entry_t}: who waits on a queue, and the function that wakes it. Plain memory
 * until one of the declaring macros or {@code init_wait}.
 */
@KernelText
@Symbol(name = "wait_queue_entry_t", header = "linux/wait.h")
public final class WaitQueueEntry extends Variable {
    /** Where an entry's list pointers point to. */
    public enum Links {
        /** Nowhere: zeroed memory, or {@code DECLARE_WAITQUEUE}. */
        ZEROED,
        /** To itself: it is on no list, and that can be seen. */
        ITSELF,
        /** To its neighbours. */
        QUEUED,
        /** To poison: it was removed by {@code list_del}. */
        POISONED
    }

    private int flags;
    private TaskStruct task;
    private WaitQueueFunc func;
    private Links links = Links.ZEROED;
    private List<WaitQueueEntry> list;

    /** Memory for an entry. */
    public WaitQueueEntry() {
        this("wait");
    }

    public WaitQueueEntry(String name) {
        super(name);
    }

    /** Bits {@code WQ_FLAG_*}. */
    @Symbol(name = "flags", header = "linux/wait.h")
    public int flags() {
        return flags;
    }

    /** The member {@code private}: who is woken. */
    @Symbol(name = "private", header = "linux/wait.h")
    public TaskStruct task() {
        return task;
    }

    // ---- changed by the kernel only ----

    /** Sets all members but the list's. */
    public void become(TaskStruct newTask, WaitQueueFunc newFunc, int newFlags) {
        task = newTask;
        func = newFunc;
        flags = newFlags;
    }

    public WaitQueueFunc func() {
        return func;
    }

    public boolean has(int flag) {
        return (flags & flag) != 0;
    }

    public void raise(int flag) {
        flags |= flag;
    }

    public void clear(int flag) {
        flags &= ~flag;
    }

    public Links links() {
        return links;
    }

    /** The list that it is on; null if on none. */
    public List<WaitQueueEntry> list() {
        return list;
    }

    public void linkInto(List<WaitQueueEntry> newList, int at) {
        newList.add(at, this);
        list = newList;
        links = Links.QUEUED;
    }

    /** Leaves its list, if it is on one. */
    public void unlink(Links left) {
        if (list != null) {
            list.remove(this);
        }
        list = null;
        links = left;
    }
}
