package triptych.linux;

import triptych.core.routine.KernelText;
import triptych.core.routine.Routine;
import triptych.core.thread.SimThread;
import triptych.linux.struct.TaskState;
import triptych.linux.struct.WaitQueueHead;

/** {@code linux/wait.h}, fourth part: waking who stands on a queue. */
@KernelText
public interface WakeUp extends Surface, TaskState {
    /**
     * Wakes all who are not exclusive, and one who is.
     *
     * <p><b>C:</b> {@code wake_up(wq_head);} &lt;linux/wait.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Wakes in the order of the queue: who is not exclusive first, the last come
     *       first; then the exclusive one that has waited longest.
     *   <li id="S2">An exclusive entry whose task cannot be woken does not count.
     *   <li id="S3">A wake function that returns a negative number ends the wake-up.
     *   <li id="S4">Wakes interruptible, uninterruptible, killable and idle sleepers.
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
     * @see #wake_up_all
     * @source linux.md 4.3; kernel/sched/wait.c [6.12]
     */
    @Routine(header = "linux/wait.h", macro = true)
    default void wake_up(WaitQueueHead wq_head) {
        SimThread sim = enter(WakeUpCalls.wake_up, wq_head);
        kernel().waitQueues().wake(wq_head, TASK_NORMAL, 1, null);
        sim.leave();
    }

    /**
     * As {@link #wake_up}, for {@code nr} exclusive ones.
     *
     * <p><b>C:</b> {@code wake_up_nr(wq_head, nr);} &lt;linux/wait.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Ends with the exclusive entry number {@code nr}; 0 means all.
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
     * @param nr how many exclusive ones; 0 for all
     * @see #wake_up
     * @source linux.md 4.3; kernel/sched/wait.c [6.12]
     */
    @Routine(header = "linux/wait.h", macro = true)
    default void wake_up_nr(WaitQueueHead wq_head, int nr) {
        SimThread sim = enter(WakeUpCalls.wake_up_nr, wq_head, nr);
        kernel().waitQueues().wake(wq_head, TASK_NORMAL, nr, null);
        sim.leave();
    }

    /**
     * As {@link #wake_up}, for all.
     *
     * <p><b>C:</b> {@code wake_up_all(wq_head);} &lt;linux/wait.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Exclusive entries are woken like others.
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
     * @see #wake_up
     * @source linux.md 4.3; kernel/sched/wait.c [6.12]
     */
    @Routine(header = "linux/wait.h", macro = true)
    default void wake_up_all(WaitQueueHead wq_head) {
        SimThread sim = enter(WakeUpCalls.wake_up_all, wq_head);
        kernel().waitQueues().wake(wq_head, TASK_NORMAL, 0, null);
        sim.leave();
    }

    /**
     * As {@link #wake_up}, for who sleeps in {@code TASK_INTERRUPTIBLE}.
     *
     * <p><b>C:</b> {@code wake_up_interruptible(wq_head);} &lt;linux/wait.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Other sleepers are not woken.
     *   <li id="S2">If all who sleep there are such others, that is reported in our words; Linux
     *       says nothing.
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
     * @see #wake_up
     * @source linux.md 4.3; kernel/sched/wait.c [6.12]
     */
    @Routine(header = "linux/wait.h", macro = true)
    default void wake_up_interruptible(WaitQueueHead wq_head) {
        SimThread sim = enter(WakeUpCalls.wake_up_interruptible, wq_head);
        kernel().waitQueues().wake(wq_head, TASK_INTERRUPTIBLE, 1, null);
        sim.leave();
    }

    /**
     * As {@link #wake_up_interruptible}, for {@code nr} exclusive ones.
     *
     * <p><b>C:</b> {@code wake_up_interruptible_nr(wq_head, nr);} &lt;linux/wait.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Ends with the exclusive entry number {@code nr}; 0 means all.
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
     * @param nr how many exclusive ones; 0 for all
     * @see #wake_up_interruptible
     * @source linux.md 4.3; kernel/sched/wait.c [6.12]
     */
    @Routine(header = "linux/wait.h", macro = true)
    default void wake_up_interruptible_nr(WaitQueueHead wq_head, int nr) {
        SimThread sim = enter(WakeUpCalls.wake_up_interruptible_nr, wq_head, nr);
        kernel().waitQueues().wake(wq_head, TASK_INTERRUPTIBLE, nr, null);
        sim.leave();
    }

    /**
     * As {@link #wake_up_interruptible}, for all.
     *
     * <p><b>C:</b> {@code wake_up_interruptible_all(wq_head);} &lt;linux/wait.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Exclusive entries are woken like others.
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
     * @see #wake_up_interruptible
     * @source linux.md 4.3; kernel/sched/wait.c [6.12]
     */
    @Routine(header = "linux/wait.h", macro = true)
    default void wake_up_interruptible_all(WaitQueueHead wq_head) {
        SimThread sim = enter(WakeUpCalls.wake_up_interruptible_all, wq_head);
        kernel().waitQueues().wake(wq_head, TASK_INTERRUPTIBLE, 0, null);
        sim.leave();
    }

    /**
     * As {@link #wake_up}, by a thread that is about to sleep.
     *
     * <p><b>C:</b> {@code wake_up_sync(wq_head);} &lt;linux/wait.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Wakes whom {@link #wake_up} wakes; the hint changes no order here.
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
     * @see #wake_up
     * @source linux.md 4.3; kernel/sched/wait.c [6.12]
     */
    @Routine(header = "linux/wait.h", macro = true)
    default void wake_up_sync(WaitQueueHead wq_head) {
        SimThread sim = enter(WakeUpCalls.wake_up_sync, wq_head);
        kernel().waitQueues().wake(wq_head, TASK_NORMAL, 1, null);
        sim.leave();
    }

    /**
     * As {@link #wake_up_interruptible}, by a thread that is about to sleep.
     *
     * <p><b>C:</b> {@code wake_up_interruptible_sync(wq_head);} &lt;linux/wait.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Wakes whom {@link #wake_up_interruptible} wakes; the hint changes no order
     *       here.
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
     * @see #wake_up_interruptible
     * @source linux.md 4.3; kernel/sched/wait.c [6.12]
     */
    @Routine(header = "linux/wait.h", macro = true)
    default void wake_up_interruptible_sync(WaitQueueHead wq_head) {
        SimThread sim = enter(WakeUpCalls.wake_up_interruptible_sync, wq_head);
        kernel().waitQueues().wake(wq_head, TASK_INTERRUPTIBLE, 1, null);
        sim.leave();
    }

    /**
     * As {@link #wake_up}, with a key.
     *
     * <p><b>C:</b> {@code wake_up_poll(wq_head, mask);} &lt;linux/wait.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Wake functions get {@code mask} as their key.
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
     * @param mask the key that wake functions get
     * @see #wake_up
     * @source linux.md 4.3; kernel/sched/wait.c [6.12]
     */
    @Routine(header = "linux/wait.h", macro = true)
    default void wake_up_poll(WaitQueueHead wq_head, Object mask) {
        SimThread sim = enter(WakeUpCalls.wake_up_poll, wq_head, mask);
        kernel().waitQueues().wake(wq_head, TASK_NORMAL, 1, mask);
        sim.leave();
    }

    /**
     * As {@link #wake_up_interruptible}, with a key.
     *
     * <p><b>C:</b> {@code wake_up_interruptible_poll(wq_head, mask);} &lt;linux/wait.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Wake functions get {@code mask} as their key.
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
     * @param mask the key that wake functions get
     * @see #wake_up_interruptible
     * @source linux.md 4.3; kernel/sched/wait.c [6.12]
     */
    @Routine(header = "linux/wait.h", macro = true)
    default void wake_up_interruptible_poll(WaitQueueHead wq_head, Object mask) {
        SimThread sim = enter(WakeUpCalls.wake_up_interruptible_poll, wq_head, mask);
        kernel().waitQueues().wake(wq_head, TASK_INTERRUPTIBLE, 1, mask);
        sim.leave();
    }
}
