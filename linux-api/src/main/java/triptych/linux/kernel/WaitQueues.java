package triptych.linux.kernel;

import java.util.List;
import triptych.core.machine.Machine;
import triptych.core.routine.KernelText;
import triptych.core.thread.Access;
import triptych.core.thread.Operation;
import triptych.core.thread.SimThread;
import triptych.linux.dialect.ListTexts;
import triptych.linux.dialect.OopsTexts;
import triptych.linux.dialect.WaitTexts;
import triptych.linux.struct.Errno;
import triptych.linux.struct.TaskState;
import triptych.linux.struct.TaskStruct;
import triptych.linux.struct.WaitFlags;
import triptych.linux.struct.WaitQueueEntry;
import triptych.linux.struct.WaitQueueEntry.Links;
import triptych.linux.struct.WaitQueueFunc;
import triptych.linux.struct.WaitQueueHead;
import triptych.linux.struct.WaitQueueHeadOnStack;

/**
 * {@code kernel/sched/wait.c}: who stands on a queue, in which order. The sleep itself is the
 * task's state. What Linux does under {@code q->lock} is one step.
 */
@KernelText
public final class WaitQueues {
    /** From the list pointers of an entry, which read as NULL, back to the entry's first member. */
    private static final long ENTRY_OFFSET = -24;

    private final LinuxKernel kernel;
    private final Machine machine;
    private final StackFrames frames;
    private final WakeFunctions functions;

    WaitQueues(LinuxKernel kernel) {
        this.kernel = kernel;
        this.machine = kernel.machine();
        this.frames = new StackFrames(kernel);
        this.functions = new WakeFunctions(kernel);
    }

    /** The functions that entries can have. */
    public WakeFunctions functions() {
        return functions;
    }

    // ---- setting up ----

    /** {@code DECLARE_WAIT_QUEUE_HEAD_ONSTACK}: lives until closed, or its thread has ended. */
    public WaitQueueHeadOnStack declareOnStack(SimThread sim, String name) {
        WaitQueueHeadOnStack q =
                new WaitQueueHeadOnStack(name, frames.current(sim), this::warnIfLeft);
        q.initialised();
        return machine.named(q);
    }

    /** {@code DECLARE_WAITQUEUE}. */
    public WaitQueueEntry declareEntry(String name, TaskStruct task) {
        WaitQueueEntry w = machine.named(new WaitQueueEntry(name));
        w.become(task, functions::wakeTask, 0);
        return w;
    }

    /** {@code DEFINE_WAIT_FUNC}; {@code func} is null for {@code autoremove_wake_function}. */
    public WaitQueueEntry defineEntry(SimThread sim, String name, WaitQueueFunc func) {
        WaitQueueEntry w = new WaitQueueEntry(name);
        initEntry(sim, w, 0);
        if (func != null) {
            w.become(w.task(), functions.ofModule(sim, func), 0);
        }
        return w;
    }

    /** {@code init_wait_entry}. */
    public void initEntry(SimThread sim, WaitQueueEntry w, int flags) {
        touch(machine.named(w));
        w.become(kernel.tasks().of(sim), functions::wakeAndRemove, flags);
        w.unlink(Links.ITSELF);
    }

    /** {@code init_waitqueue_entry}. */
    public void initEntry(WaitQueueEntry w, TaskStruct task) {
        touch(machine.named(w));
        w.become(task, functions::wakeTask, 0);
    }

    /** {@code init_waitqueue_func_entry}. */
    public void initEntry(SimThread sim, WaitQueueEntry w, WaitQueueFunc func) {
        touch(machine.named(w));
        w.become(null, functions.ofModule(sim, func), 0);
    }

    private void warnIfLeft(WaitQueueHead q) {
        machine.touch(q, Access.READ);
        if (!q.entries().isEmpty()) {
            kernel.warn("freed-with-waiters", WaitTexts.freedWithWaiters(q));
        }
    }

    /** {@code init_waitqueue_head}. */
    public void init(SimThread sim, WaitQueueHead q) {
        operate(Operation.WRITE, q, Access.WRITE, "init_waitqueue_head");
        if (!q.entries().isEmpty()) {
            kernel.warn("init-with-waiters", WaitTexts.initWithWaiters(q));
        }
        q.initialised();
        q.setHome(sim.text());
    }

    // ---- on and off a queue ----

    /** {@code add_wait_queue} and its kin, which differ in the entry's {@code flags}. */
    public void add(WaitQueueHead q, WaitQueueEntry w, int flags) {
        operate(Operation.WRITE, q, Access.WRITE, "add_wait_queue");
        touch(w);
        w.clear(WaitFlags.WQ_FLAG_EXCLUSIVE);
        w.raise(flags);
        boolean tail = flags == WaitFlags.WQ_FLAG_EXCLUSIVE;
        requireList(q, tail);
        link(q, w, tail);
    }

    private void link(WaitQueueHead q, WaitQueueEntry w, boolean tail) {
        List<WaitQueueEntry> list = q.entries();
        int at = tail ? list.size() : afterPriority(list);
        if (w.links() == Links.QUEUED) {
            throw kernel.oops(
                    "list-double-add",
                    ListTexts.doubleAdd(
                            machine.addressOf(w), machine.addressOf(q), machine.addressOf(w)),
                    WaitTexts.linkedTwice(w));
        }
        w.linkInto(list, at);
    }

    private static int afterPriority(List<WaitQueueEntry> list) {
        int at = 0;
        while (at < list.size() && list.get(at).has(WaitFlags.WQ_FLAG_PRIORITY)) {
            at++;
        }
        return at;
    }

    /** {@code remove_wait_queue}. */
    public void remove(WaitQueueHead q, WaitQueueEntry w) {
        operate(Operation.WRITE, q, Access.WRITE, "remove_wait_queue");
        touch(w);
        unlink(q, w, Links.POISONED);
    }

    private void unlink(WaitQueueHead q, WaitQueueEntry w, Links left) {
        if (w.links() == Links.ZEROED) {
            throw listCorruption(ListTexts.deleteNull(machine.addressOf(w)), q, w);
        }
        if (w.links() == Links.POISONED) {
            throw listCorruption(ListTexts.deletePoison(machine.addressOf(w)), q, w);
        }
        if (w.links() == Links.QUEUED && w.list() != q.entries()) {
            throw kernel.oops(
                    "list-corruption",
                    ListTexts.deletePrevMisfit(
                            machine.addressOf(q), machine.addressOf(w), machine.addressOf(q)),
                    WaitTexts.leftLostQueue(q, w));
        }
        w.unlink(left);
    }

    private Error listCorruption(String text, WaitQueueHead q, WaitQueueEntry w) {
        return kernel.oops("list-corruption", text, WaitTexts.notLinked(q, w));
    }

    /** {@code waitqueue_active}. */
    public boolean isActive(WaitQueueHead q) {
        operate(Operation.READ, q, Access.READ, "waitqueue_active");
        // The first pointer of a zeroed head is not the one to itself that says "empty".
        return !q.isInitialised() || !q.entries().isEmpty();
    }

    /** {@code wq_has_single_sleeper}. */
    public boolean hasSingleSleeper(WaitQueueHead q) {
        operate(Operation.READ, q, Access.READ, "wq_has_single_sleeper");
        return q.entries().size() == 1;
    }

    // ---- announcing a sleep ----

    /**
     * {@code prepare_to_wait} and {@code prepare_to_wait_exclusive}: queues the entry and sets the
     * state.
     *
     * @return whether the entry was queued and is the first
     */
    public boolean prepare(
            SimThread sim, WaitQueueHead q, WaitQueueEntry w, int state, boolean exclusive) {
        operate(Operation.WAIT, q, Access.WRITE, "prepare_to_wait");
        touch(w);
        w.clear(WaitFlags.WQ_FLAG_EXCLUSIVE);
        w.raise(exclusive ? WaitFlags.WQ_FLAG_EXCLUSIVE : 0);
        boolean first = w.links() == Links.ITSELF && q.entries().isEmpty();
        queueAndSetState(sim, q, w, state);
        return first;
    }

    /** {@code prepare_to_wait_event}, a step of its own. */
    public long prepareEvent(SimThread sim, WaitQueueHead q, WaitQueueEntry w, int state) {
        operate(Operation.WAIT, q, Access.WRITE, "prepare_to_wait_event");
        touch(w);
        return prepareEventStanding(sim, q, w, state);
    }

    /**
     * {@code prepare_to_wait_event} within the step that runs.
     *
     * @return 0, or negative with the entry removed if a signal forbids to sleep
     */
    long prepareEventStanding(SimThread sim, WaitQueueHead q, WaitQueueEntry w, int state) {
        machine.touch(q, Access.WRITE);
        requireMemory(q, "prepare_to_wait_event");
        if (kernel.states().isSignalPending(kernel.tasks().of(sim), state)) {
            unlink(q, w, Links.ITSELF);
            return -Errno.ERESTARTSYS;
        }
        queueAndSetState(sim, q, w, state);
        return 0;
    }

    private void queueAndSetState(SimThread sim, WaitQueueHead q, WaitQueueEntry w, int state) {
        boolean tail = w.has(WaitFlags.WQ_FLAG_EXCLUSIVE);
        if (w.links() == Links.ITSELF) {
            requireList(q, tail);
            link(q, w, tail);
        } else if (w.links() != Links.QUEUED) {
            kernel.warn("wait-entry-never-queued", WaitTexts.neverQueued(w, q));
        }
        kernel.states().set(kernel.tasks().of(sim), state, q.label());
    }

    /** {@code finish_wait}. */
    public void finish(SimThread sim, WaitQueueHead q, WaitQueueEntry w) {
        operate(Operation.WRITE, q, Access.WRITE, "finish_wait");
        kernel.states().set(kernel.tasks().of(sim), TaskState.TASK_RUNNING);
        unlink(q, w, Links.ITSELF);
    }

    // ---- waking ----

    /**
     * {@code __wake_up}: calls the entries' functions in the order of the queue.
     *
     * @param mode states that are woken
     * @param most exclusive entries to wake; 0 for all
     */
    public void wake(WaitQueueHead q, int mode, int most, Object key) {
        operate(Operation.WAKE, q, Access.WRITE, "__wake_up_common");
        if (!q.isInitialised()) {
            throw kernel.oops(
                    "uninitialised-wait-queue",
                    OopsTexts.access(0, 0),
                    WaitTexts.neverInitialised(q));
        }
        if (mode == TaskState.TASK_INTERRUPTIBLE) {
            warnIfOutOfReach(q);
        }
        int left = most;
        for (WaitQueueEntry w : List.copyOf(q.entries())) {
            // A function of a module can let others run, who change the queue.
            if (w.list() != q.entries()) {
                continue;
            }
            boolean exclusive = w.has(WaitFlags.WQ_FLAG_EXCLUSIVE);
            int woken = w.func().wake(w, mode, 0, key);
            if (woken < 0 || woken > 0 && exclusive && --left == 0) {
                return;
            }
        }
    }

    /** Somebody sleeps here, and nobody in a state that this wake-up reaches. */
    private void warnIfOutOfReach(WaitQueueHead q) {
        List<WaitQueueEntry> asleep =
                q.entries().stream()
                        .filter(w -> w.task() != null)
                        .filter(w -> stateOf(w) != TaskState.TASK_RUNNING)
                        .toList();
        if (!asleep.isEmpty()
                && asleep.stream()
                        .allMatch(w -> (stateOf(w) & TaskState.TASK_INTERRUPTIBLE) == 0)) {
            kernel.warn("wake-mask-mismatch", WaitTexts.maskMismatch(q, asleep));
        }
    }

    private int stateOf(WaitQueueEntry w) {
        machine.touch(w.task().sleeps(), Access.READ);
        return w.task().state();
    }

    // ---- the memory of a queue ----

    private void operate(Operation operation, WaitQueueHead q, int access, String function) {
        if (q == null) {
            throw kernel.oops("null-dereference", OopsTexts.access(0, 0));
        }
        machine.operate(operation, q, access);
        requireMemory(q, function);
    }

    private void touch(WaitQueueEntry w) {
        machine.touch(w, Access.WRITE);
    }

    private void requireMemory(WaitQueueHead q, String function) {
        frames.require(q.frame(), q.label(), function);
        if (q.home() == null) {
            return;
        }
        machine.touch(q.home(), Access.READ);
        if (q.home().isGone()) {
            throw kernel.oops(
                    "page-fault",
                    OopsTexts.access(machine.addressOf(q), 0),
                    WaitTexts.moduleGone(q, q.home().module()));
        }
    }

    private void requireList(WaitQueueHead q, boolean tail) {
        if (!q.isInitialised()) {
            throw kernel.oops(
                    "uninitialised-wait-queue",
                    tail ? ListTexts.addToNull("prev") : OopsTexts.access(ENTRY_OFFSET, 0),
                    WaitTexts.neverInitialised(q));
        }
    }
}
