package triptych.linux;

import triptych.core.routine.KernelText;
import triptych.core.routine.Routine;
import triptych.core.thread.SimThread;
import triptych.linux.struct.TaskStruct;
import triptych.linux.struct.WaitQueueEntry;
import triptych.linux.struct.WaitQueueFunc;
import triptych.linux.struct.WaitQueueHead;
import triptych.linux.struct.WaitQueueHeadOnStack;

/** {@code linux/wait.h}, first part: wait queues and their entries. */
@KernelText
public interface WaitSetup extends Surface {
    /**
     * A wait queue with static storage.
     *
     * <p><b>C:</b> {@code DECLARE_WAIT_QUEUE_HEAD(name);} &lt;linux/wait.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Nobody waits on it; it can be used at once.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any · may sleep: no
     *
     * <h4>Locks</h4>
     *
     * any on entry, the same on return
     *
     * @param name the name of the variable
     * @return the variable
     * @source linux.md 4.3; wait.h [6.12]
     */
    @Routine(header = "linux/wait.h", macro = true)
    default WaitQueueHead DECLARE_WAIT_QUEUE_HEAD(String name) {
        return new WaitQueueHead(name).initialised();
    }

    /**
     * A wait queue among the local variables of a function.
     *
     * <p><b>C:</b> {@code DECLARE_WAIT_QUEUE_HEAD_ONSTACK(name);} &lt;linux/wait.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">As {@link #DECLARE_WAIT_QUEUE_HEAD}.
     *   <li id="S2">Waiters that are left when the function returns are reported in our words;
     *       Linux says nothing.
     *   <li id="S3">Who uses it when the function or its thread has ended: {@code BUG: KASAN:
     *       stack-out-of-bounds}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any · may sleep: no
     *
     * <h4>Locks</h4>
     *
     * any on entry, the same on return
     *
     * <h4>Variations</h4>
     *
     * the function ends where the variable is closed.
     *
     * @param name the name of the variable
     * @return the variable; close it where the function returns
     * @source linux.md 4.3; wait.h [6.12]
     */
    @Routine(header = "linux/wait.h", macro = true)
    default WaitQueueHeadOnStack DECLARE_WAIT_QUEUE_HEAD_ONSTACK(String name) {
        SimThread sim = enter(WaitSetupCalls.DECLARE_WAIT_QUEUE_HEAD_ONSTACK, name);
        WaitQueueHeadOnStack result = kernel().waitQueues().declareOnStack(sim, name);
        sim.leave();
        return result;
    }

    /**
     * Makes a wait queue of {@code wq_head}.
     *
     * <p><b>C:</b> {@code void init_waitqueue_head(struct wait_queue_head *wq_head);}
     * &lt;linux/wait.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">The queue is empty.
     *   <li id="S2">Entries that were on it are found by no wake-up any more; reported in our
     *       words, since Linux says nothing.
     *   <li id="S3">Memory that was never initialised: {@code wake_up} dereferences NULL, {@code
     *       add_wait_queue} faults near the top of the address space.
     *   <li id="S4">The queue of a module that is gone: {@code BUG: unable to handle page fault for
     *       address:}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any · may sleep: no
     *
     * <h4>Locks</h4>
     *
     * any on entry, the same on return
     *
     * <h4>Variations</h4>
     *
     * a queue that module code initialises counts as memory of that module, even if it was
     * allocated.
     *
     * @param wq_head memory for it
     * @source linux.md 4.3, 13; wait.h [6.12]
     */
    @Routine(header = "linux/wait.h", macro = true)
    default void init_waitqueue_head(WaitQueueHead wq_head) {
        SimThread sim = enter(WaitSetupCalls.init_waitqueue_head, wq_head);
        kernel().waitQueues().init(sim, wq_head);
        sim.leave();
    }

    /**
     * An entry for {@code tsk}, to be queued by {@code add_wait_queue}.
     *
     * <p><b>C:</b> {@code DECLARE_WAITQUEUE(name, tsk);} &lt;linux/wait.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Its function is {@code default_wake_function}: it stays on the queue when
     *       woken.
     *   <li id="S2">{@code prepare_to_wait} takes it for queued, since its list pointers are NULL,
     *       and does not queue it; reported in our words, since Linux says nothing.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any · may sleep: no
     *
     * <h4>Locks</h4>
     *
     * any on entry, the same on return
     *
     * @param name the name of the variable
     * @param tsk who is woken
     * @return the variable
     * @source linux.md 4.3; wait.h [6.12]
     */
    @Routine(header = "linux/wait.h", macro = true)
    default WaitQueueEntry DECLARE_WAITQUEUE(String name, TaskStruct tsk) {
        SimThread sim = enter(WaitSetupCalls.DECLARE_WAITQUEUE, name, tsk);
        WaitQueueEntry result = kernel().waitQueues().declareEntry(name, tsk);
        sim.leave();
        return result;
    }

    /**
     * An entry for the calling thread, to be queued by {@code prepare_to_wait}.
     *
     * <p><b>C:</b> {@code DEFINE_WAIT(name);} &lt;linux/wait.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Its function is {@code autoremove_wake_function}: a wake-up that wakes the
     *       thread takes it off the queue.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any · may sleep: no
     *
     * <h4>Locks</h4>
     *
     * any on entry, the same on return
     *
     * @param name the name of the variable
     * @return the variable
     * @source linux.md 4.3; wait.h [6.12]
     */
    @Routine(header = "linux/wait.h", macro = true)
    default WaitQueueEntry DEFINE_WAIT(String name) {
        SimThread sim = enter(WaitSetupCalls.DEFINE_WAIT, name);
        WaitQueueEntry result = kernel().waitQueues().defineEntry(sim, name, null);
        sim.leave();
        return result;
    }

    /**
     * An entry for the calling thread with a function of its own.
     *
     * <p><b>C:</b> {@code DEFINE_WAIT_FUNC(name, function);} &lt;linux/wait.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">A wake-up calls {@code function} with its mode and key.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any · may sleep: no
     *
     * <h4>Locks</h4>
     *
     * any on entry, the same on return
     *
     * <h4>Variations</h4>
     *
     * operations of the function's own, such as reading a cell, are steps that others can come
     * between although the queue is locked.
     *
     * @param name the name of the variable
     * @param function is called with the queue locked: it must not sleep
     * @return the variable
     * @source linux.md 4.3; wait.h [6.12]
     */
    @Routine(header = "linux/wait.h", macro = true)
    default WaitQueueEntry DEFINE_WAIT_FUNC(String name, WaitQueueFunc function) {
        SimThread sim = enter(WaitSetupCalls.DEFINE_WAIT_FUNC, name, function);
        WaitQueueEntry result = kernel().waitQueues().defineEntry(sim, name, function);
        sim.leave();
        return result;
    }

    /**
     * Makes an entry for the calling thread of {@code wq_entry}.
     *
     * <p><b>C:</b> {@code init_wait(wait);} &lt;linux/wait.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">As {@link #DEFINE_WAIT}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any · may sleep: no
     *
     * <h4>Locks</h4>
     *
     * any on entry, the same on return
     *
     * @param wq_entry memory for it
     * @source linux.md 4.3; wait.h [6.12]
     */
    @Routine(header = "linux/wait.h", macro = true)
    default void init_wait(WaitQueueEntry wq_entry) {
        SimThread sim = enter(WaitSetupCalls.init_wait, wq_entry);
        kernel().waitQueues().initEntry(sim, wq_entry, 0);
        sim.leave();
    }

    /**
     * Makes an entry for the calling thread of {@code wq_entry}.
     *
     * <p><b>C:</b> {@code void init_wait_entry(struct wait_queue_entry *wq_entry, int flags);}
     * &lt;linux/wait.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">As {@link #DEFINE_WAIT}, with {@code flags}, by which {@code
     *       prepare_to_wait_event} queues it.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any · may sleep: no
     *
     * <h4>Locks</h4>
     *
     * any on entry, the same on return
     *
     * @param wq_entry memory for it
     * @param flags bits {@code WQ_FLAG_*}
     * @source linux.md 4.3; wait.h [6.12]
     */
    @Routine(header = "linux/wait.h")
    default void init_wait_entry(WaitQueueEntry wq_entry, int flags) {
        SimThread sim = enter(WaitSetupCalls.init_wait_entry, wq_entry, flags);
        kernel().waitQueues().initEntry(sim, wq_entry, flags);
        sim.leave();
    }

    /**
     * Makes an entry for {@code p} of {@code wq_entry}.
     *
     * <p><b>C:</b> {@code void init_waitqueue_entry(struct wait_queue_entry *wq_entry, struct
     * task_struct *p);} &lt;linux/wait.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">As {@link #DECLARE_WAITQUEUE}; the list pointers are left as they are.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any · may sleep: no
     *
     * <h4>Locks</h4>
     *
     * any on entry, the same on return
     *
     * @param wq_entry memory for it
     * @param p who is woken
     * @source linux.md 4.3; wait.h [6.12]
     */
    @Routine(header = "linux/wait.h")
    default void init_waitqueue_entry(WaitQueueEntry wq_entry, TaskStruct p) {
        SimThread sim = enter(WaitSetupCalls.init_waitqueue_entry, wq_entry, p);
        kernel().waitQueues().initEntry(wq_entry, p);
        sim.leave();
    }

    /**
     * Makes an entry for nobody of {@code wq_entry}.
     *
     * <p><b>C:</b> {@code void init_waitqueue_func_entry(struct wait_queue_entry *wq_entry,
     * wait_queue_func_t func);} &lt;linux/wait.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">A wake-up calls {@code func}; there is no task to wake.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any · may sleep: no
     *
     * <h4>Locks</h4>
     *
     * any on entry, the same on return
     *
     * @param wq_entry memory for it
     * @param func is called with the queue locked
     * @source linux.md 4.3; wait.h [6.12]
     */
    @Routine(header = "linux/wait.h")
    default void init_waitqueue_func_entry(WaitQueueEntry wq_entry, WaitQueueFunc func) {
        SimThread sim = enter(WaitSetupCalls.init_waitqueue_func_entry, wq_entry, func);
        kernel().waitQueues().initEntry(sim, wq_entry, func);
        sim.leave();
    }
}
