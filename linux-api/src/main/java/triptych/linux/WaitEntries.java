package triptych.linux;

import triptych.core.routine.KernelText;
import triptych.core.routine.Routine;
import triptych.core.thread.SimThread;
import triptych.linux.struct.WaitFlags;
import triptych.linux.struct.WaitQueueEntry;
import triptych.linux.struct.WaitQueueHead;

/** {@code linux/wait.h}, second part: standing on a wait queue by hand. */
@KernelText
public interface WaitEntries extends Surface, WaitFlags {
    /**
     * Puts an entry at the head of a queue.
     *
     * <p><b>C:</b> {@code void add_wait_queue(struct wait_queue_head *wq_head, struct
     * wait_queue_entry *wq_entry);} &lt;linux/wait.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">It is woken before those that were there: the last comes first.
     *   <li id="S2">It comes behind entries with priority.
     *   <li id="S3">It is not exclusive, whatever it was.
     *   <li id="S4">An entry that is on a queue already: {@code list_add double add}.
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
     * an entry on another queue is reported in the same words; Linux notices the damage later.
     *
     * @param wq_head the queue
     * @param wq_entry the entry
     * @source linux.md 4.3, 13; kernel/sched/wait.c [6.12]
     */
    @Routine(header = "linux/wait.h")
    default void add_wait_queue(WaitQueueHead wq_head, WaitQueueEntry wq_entry) {
        SimThread sim = enter(WaitEntriesCalls.add_wait_queue, wq_head, wq_entry);
        kernel().waitQueues().add(wq_head, wq_entry, 0);
        sim.leave();
    }

    /**
     * Puts an exclusive entry at the tail of a queue.
     *
     * <p><b>C:</b> {@code void add_wait_queue_exclusive(struct wait_queue_head *wq_head, struct
     * wait_queue_entry *wq_entry);} &lt;linux/wait.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">It is woken after those that were there, and a wake-up of one ends with it.
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
     * @param wq_head the queue
     * @param wq_entry the entry
     * @source linux.md 4.3; kernel/sched/wait.c [6.12]
     */
    @Routine(header = "linux/wait.h")
    default void add_wait_queue_exclusive(WaitQueueHead wq_head, WaitQueueEntry wq_entry) {
        SimThread sim = enter(WaitEntriesCalls.add_wait_queue_exclusive, wq_head, wq_entry);
        kernel().waitQueues().add(wq_head, wq_entry, WQ_FLAG_EXCLUSIVE);
        sim.leave();
    }

    /**
     * Puts an exclusive entry before all others.
     *
     * <p><b>C:</b> {@code void add_wait_queue_priority(struct wait_queue_head *wq_head, struct
     * wait_queue_entry *wq_entry);} &lt;linux/wait.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">It is woken first; a wake-up of one ends with it.
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
     * @param wq_head the queue
     * @param wq_entry the entry
     * @source linux.md 4.3; kernel/sched/wait.c [6.12]
     */
    @Routine(header = "linux/wait.h")
    default void add_wait_queue_priority(WaitQueueHead wq_head, WaitQueueEntry wq_entry) {
        SimThread sim = enter(WaitEntriesCalls.add_wait_queue_priority, wq_head, wq_entry);
        kernel().waitQueues().add(wq_head, wq_entry, WQ_FLAG_EXCLUSIVE | WQ_FLAG_PRIORITY);
        sim.leave();
    }

    /**
     * Takes an entry off a queue.
     *
     * <p><b>C:</b> {@code void remove_wait_queue(struct wait_queue_head *wq_head, struct
     * wait_queue_entry *wq_entry);} &lt;linux/wait.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">No wake-up finds it any more.
     *   <li id="S2">An entry that was removed before, or was never queued: {@code list_del
     *       corruption}.
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
     * @param wq_head the queue
     * @param wq_entry the entry
     * @source linux.md 4.3; kernel/sched/wait.c [6.12]
     */
    @Routine(header = "linux/wait.h")
    default void remove_wait_queue(WaitQueueHead wq_head, WaitQueueEntry wq_entry) {
        SimThread sim = enter(WaitEntriesCalls.remove_wait_queue, wq_head, wq_entry);
        kernel().waitQueues().remove(wq_head, wq_entry);
        sim.leave();
    }

    /**
     * Queues an entry and sets the calling thread's state.
     *
     * <p><b>C:</b> {@code void prepare_to_wait(struct wait_queue_head *wq_head, struct
     * wait_queue_entry *wq_entry, int state);} &lt;linux/wait.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">It is one act for wakers: whoever finds the entry finds the state.
     *   <li id="S2">An entry that is queued keeps its place.
     *   <li id="S3">Signals are not looked at.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes · may sleep: no
     *
     * <h4>Locks</h4>
     *
     * any on entry, the same on return
     *
     * @param wq_head the queue
     * @param wq_entry the entry
     * @param state bits {@code TASK_*} to sleep in
     * @see #finish_wait
     * @source linux.md 4.3; kernel/sched/wait.c [6.12]
     */
    @Routine(header = "linux/wait.h")
    default void prepare_to_wait(WaitQueueHead wq_head, WaitQueueEntry wq_entry, int state) {
        SimThread sim = enter(WaitEntriesCalls.prepare_to_wait, wq_head, wq_entry, state);
        kernel().waitQueues().prepare(sim, wq_head, wq_entry, state, false);
        sim.leave();
    }

    /**
     * As {@link #prepare_to_wait}, with an exclusive entry at the tail.
     *
     * <p><b>C:</b> {@code bool prepare_to_wait_exclusive(struct wait_queue_head *wq_head, struct
     * wait_queue_entry *wq_entry, int state);} &lt;linux/wait.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">It is woken after those that were there, and a wake-up of one ends with it.
     *   <li id="S2">Says whether it is the first.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes · may sleep: no
     *
     * <h4>Locks</h4>
     *
     * any on entry, the same on return
     *
     * @param wq_head the queue
     * @param wq_entry the entry
     * @param state bits {@code TASK_*} to sleep in
     * @return true if the entry was queued now and the queue was empty
     * @source linux.md 4.3; kernel/sched/wait.c [6.12]
     */
    @Routine(header = "linux/wait.h")
    default boolean prepare_to_wait_exclusive(
            WaitQueueHead wq_head, WaitQueueEntry wq_entry, int state) {
        SimThread sim = enter(WaitEntriesCalls.prepare_to_wait_exclusive, wq_head, wq_entry, state);
        boolean result = kernel().waitQueues().prepare(sim, wq_head, wq_entry, state, true);
        sim.leave();
        return result;
    }

    /**
     * As {@link #prepare_to_wait}, unless a signal is pending.
     *
     * <p><b>C:</b> {@code long prepare_to_wait_event(struct wait_queue_head *wq_head, struct
     * wait_queue_entry *wq_entry, int state);} &lt;linux/wait.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">The entry's own flags say whether it is exclusive.
     *   <li id="S2">A pending signal that {@code state} heeds takes the entry off the queue and
     *       leaves the state.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes · may sleep: no
     *
     * <h4>Locks</h4>
     *
     * any on entry, the same on return
     *
     * @param wq_head the queue
     * @param wq_entry the entry
     * @param state bits {@code TASK_*} to sleep in
     * @return 0; {@code -ERESTARTSYS} for a signal
     * @source linux.md 4.3; kernel/sched/wait.c [6.12]
     */
    @Routine(header = "linux/wait.h")
    default long prepare_to_wait_event(WaitQueueHead wq_head, WaitQueueEntry wq_entry, int state) {
        SimThread sim = enter(WaitEntriesCalls.prepare_to_wait_event, wq_head, wq_entry, state);
        long result = kernel().waitQueues().prepareEvent(sim, wq_head, wq_entry, state);
        sim.leave();
        return result;
    }

    /**
     * Ends a wait, however it went.
     *
     * <p><b>C:</b> {@code void finish_wait(struct wait_queue_head *wq_head, struct wait_queue_entry
     * *wq_entry);} &lt;linux/wait.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">The calling thread is running, its entry is on no queue.
     *   <li id="S2">It does no harm to an entry that a wake-up has taken off.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes · may sleep: no
     *
     * <h4>Locks</h4>
     *
     * any on entry, the same on return
     *
     * @param wq_head the queue
     * @param wq_entry the entry
     * @source linux.md 4.3; kernel/sched/wait.c [6.12]
     */
    @Routine(header = "linux/wait.h")
    default void finish_wait(WaitQueueHead wq_head, WaitQueueEntry wq_entry) {
        SimThread sim = enter(WaitEntriesCalls.finish_wait, wq_head, wq_entry);
        kernel().waitQueues().finish(sim, wq_head, wq_entry);
        sim.leave();
    }

    /**
     * Whether somebody is on the queue.
     *
     * <p><b>C:</b> {@code int waitqueue_active(struct wait_queue_head *wq_head);}
     * &lt;linux/wait.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Looks at the list and takes no lock.
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
     * Linux needs a memory barrier before it, or the lock; here memory is sequentially consistent
     * and the missing barrier goes unnoticed.
     *
     * @param wq_head the queue
     * @return whether there is an entry
     * @source linux.md 4.3; kernel/sched/wait.c [6.12]
     */
    @Routine(header = "linux/wait.h")
    default boolean waitqueue_active(WaitQueueHead wq_head) {
        SimThread sim = enter(WaitEntriesCalls.waitqueue_active, wq_head);
        boolean result = kernel().waitQueues().isActive(wq_head);
        sim.leave();
        return result;
    }

    /**
     * Whether somebody is on the queue, with the memory barrier that it takes.
     *
     * <p><b>C:</b> {@code bool wq_has_sleeper(struct wait_queue_head *wq_head);}
     * &lt;linux/wait.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">As {@link #waitqueue_active}.
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
     * @param wq_head the queue
     * @return whether there is an entry
     * @source linux.md 4.3; kernel/sched/wait.c [6.12]
     */
    @Routine(header = "linux/wait.h")
    default boolean wq_has_sleeper(WaitQueueHead wq_head) {
        SimThread sim = enter(WaitEntriesCalls.wq_has_sleeper, wq_head);
        boolean result = kernel().waitQueues().isActive(wq_head);
        sim.leave();
        return result;
    }

    /**
     * Whether one entry is on the queue.
     *
     * <p><b>C:</b> {@code bool wq_has_single_sleeper(struct wait_queue_head *wq_head);}
     * &lt;linux/wait.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">False for none and for two.
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
     * @param wq_head the queue
     * @return whether there is exactly one entry
     * @source linux.md 4.3; kernel/sched/wait.c [6.12]
     */
    @Routine(header = "linux/wait.h")
    default boolean wq_has_single_sleeper(WaitQueueHead wq_head) {
        SimThread sim = enter(WaitEntriesCalls.wq_has_single_sleeper, wq_head);
        boolean result = kernel().waitQueues().hasSingleSleeper(wq_head);
        sim.leave();
        return result;
    }

    /**
     * Wakes an entry's task.
     *
     * <p><b>C:</b> {@code int default_wake_function(struct wait_queue_entry *wq_entry, unsigned int
     * mode, int flags, void *key);} &lt;linux/wait.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">The task is woken if {@code mode} has its state; the entry stays.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any, called by a wake-up with the queue locked · may sleep: no
     *
     * <h4>Locks</h4>
     *
     * any on entry, the same on return
     *
     * @param wq_entry the entry
     * @param mode states that are woken
     * @param flags of the wake-up
     * @param key what the waker passes on
     * @return 1 if the task was woken, else 0
     * @source linux.md 4.3; kernel/sched/wait.c [6.12]
     */
    @Routine(header = "linux/wait.h")
    default int default_wake_function(WaitQueueEntry wq_entry, int mode, int flags, Object key) {
        SimThread sim = enter(WaitEntriesCalls.default_wake_function, wq_entry, mode, flags, key);
        int result = kernel().waitQueues().functions().wakeTask(wq_entry, mode, flags, key);
        sim.leave();
        return result;
    }

    /**
     * Wakes an entry's task and takes the entry off the queue.
     *
     * <p><b>C:</b> {@code int autoremove_wake_function(struct wait_queue_entry *wq_entry, unsigned
     * int mode, int flags, void *key);} &lt;linux/wait.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">The entry leaves only if the task was woken.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any, called by a wake-up with the queue locked · may sleep: no
     *
     * <h4>Locks</h4>
     *
     * any on entry, the same on return
     *
     * @param wq_entry the entry
     * @param mode states that are woken
     * @param flags of the wake-up
     * @param key what the waker passes on
     * @return 1 if the task was woken, else 0
     * @source linux.md 4.3; kernel/sched/wait.c [6.12]
     */
    @Routine(header = "linux/wait.h")
    default int autoremove_wake_function(WaitQueueEntry wq_entry, int mode, int flags, Object key) {
        SimThread sim =
                enter(WaitEntriesCalls.autoremove_wake_function, wq_entry, mode, flags, key);
        int result = kernel().waitQueues().functions().wakeAndRemove(wq_entry, mode, flags, key);
        sim.leave();
        return result;
    }

    /**
     * Wakes an entry's task and notes that it did, for {@link #wait_woken}.
     *
     * <p><b>C:</b> {@code int woken_wake_function(struct wait_queue_entry *wq_entry, unsigned int
     * mode, int flags, void *key);} &lt;linux/wait.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">The note is made even if the task runs.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any, called by a wake-up with the queue locked · may sleep: no
     *
     * <h4>Locks</h4>
     *
     * any on entry, the same on return
     *
     * @param wq_entry the entry
     * @param mode states that are woken
     * @param flags of the wake-up
     * @param key what the waker passes on
     * @return 1 if the task was woken, else 0
     * @source linux.md 4.3; kernel/sched/wait.c [6.12]
     */
    @Routine(header = "linux/wait.h")
    default int woken_wake_function(WaitQueueEntry wq_entry, int mode, int flags, Object key) {
        SimThread sim = enter(WaitEntriesCalls.woken_wake_function, wq_entry, mode, flags, key);
        int result = kernel().waitQueues().functions().noteAndWake(wq_entry, mode, flags, key);
        sim.leave();
        return result;
    }

    /**
     * Sleeps until {@link #woken_wake_function} has found the entry.
     *
     * <p><b>C:</b> {@code long wait_woken(struct wait_queue_entry *wq_entry, unsigned int mode,
     * long timeout);} &lt;linux/wait.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">A wake-up since the last call, even of the running thread, is remembered: no
     *       sleep.
     *   <li id="S2">A kernel thread that is to stop or to park does not sleep.
     *   <li id="S3">A sleep ends with the wake-up, or when time is over.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes · others: no · may sleep: yes
     *
     * <h4>Locks</h4>
     *
     * whatever may be held asleep; no {@code might_sleep()}
     *
     * @param wq_entry the entry
     * @param mode state to sleep in
     * @param timeout jiffies
     * @return jiffies that are left
     * @source linux.md 4.3; kernel/sched/wait.c [6.12]
     */
    @Routine(header = "linux/wait.h", sleeps = true)
    default long wait_woken(WaitQueueEntry wq_entry, int mode, long timeout) {
        SimThread sim = enter(WaitEntriesCalls.wait_woken, wq_entry, mode, timeout);
        long result = kernel().waitQueues().functions().waitWoken(sim, wq_entry, mode, timeout);
        sim.leave();
        return result;
    }
}
