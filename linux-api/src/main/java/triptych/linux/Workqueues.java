package triptych.linux;

import triptych.core.routine.KernelText;
import triptych.core.routine.Routine;
import triptych.core.routine.Symbol;
import triptych.core.thread.SimThread;
import triptych.linux.kernel.Workqueues.SystemQueue;
import triptych.linux.struct.DelayedWork;
import triptych.linux.struct.WorkFunc;
import triptych.linux.struct.WorkStruct;
import triptych.linux.struct.WorkqueueFlags;
import triptych.linux.struct.WorkqueueStruct;

/**
 * {@code linux/workqueue.h}: functions that kernel threads run later.
 *
 * <h4>Variations</h4>
 *
 * Each queue has threads of its own, made when they are needed first. Items that are active at the
 * same time start in any order, as on several processors.
 */
@KernelText
public interface Workqueues extends Surface, WorkqueueFlags {
    /**
     * Makes memory a work item, which is idle.
     *
     * <p><b>C:</b> {@code INIT_WORK(work, func);} &lt;linux/workqueue.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">{@code func} runs on a kernel thread, {@code kworker/…}, and may sleep.
     *   <li id="S2">The item is not pending any more when {@code func} begins: it may be queued
     *       again, also by {@code func}, and then runs again afterwards, never on two threads at
     *       once.
     *   <li id="S3">A function that returns with a lock held or another {@code preempt_count()}
     *       than 0 is told of: {@code BUG: workqueue leaked atomic, lock or RCU: %s[%d]}; the count
     *       stays as it is.
     *   <li id="S4">An item that is queued when its module's text goes still runs, in text that is
     *       gone. So does a function that has yet to return.
     *   <li id="S5">A pending item that is initialised anew: {@code ODEBUG: init active}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes · softirq: yes · hardirq: yes · may sleep: no
     *
     * @source linux.md 5.1; kernel/workqueue.c [6.12]
     */
    @Routine(header = "linux/workqueue.h", macro = true)
    default void INIT_WORK(WorkStruct work, WorkFunc func) {
        SimThread sim = enter(WorkqueuesCalls.INIT_WORK, work, func);
        kernel().workqueues().initialise(sim, work, func);
        sim.leave();
    }

    /**
     * Makes memory on a stack a work item.
     *
     * <p><b>C:</b> {@code INIT_WORK_ONSTACK(work, func);} &lt;linux/workqueue.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">As {@link #INIT_WORK}.
     * </ol>
     *
     * @source linux.md 5.1; kernel/workqueue.c [6.12]
     */
    @Routine(header = "linux/workqueue.h", macro = true)
    default void INIT_WORK_ONSTACK(WorkStruct work, WorkFunc func) {
        SimThread sim = enter(WorkqueuesCalls.INIT_WORK_ONSTACK, work, func);
        kernel().workqueues().initialise(sim, work, func);
        sim.leave();
    }

    /**
     * Ends the life of a work item on a stack.
     *
     * <p><b>C:</b> {@code void destroy_work_on_stack(struct work_struct *work);}
     * &lt;linux/workqueue.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Nothing but the debugging of objects looks at it: an item that is queued stays
     *       so.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes · softirq: yes · hardirq: yes · may sleep: no
     *
     * @source linux.md 5.1; kernel/workqueue.c [6.12]
     */
    @Routine(header = "linux/workqueue.h")
    default void destroy_work_on_stack(WorkStruct work) {
        enter(WorkqueuesCalls.destroy_work_on_stack, work).leave();
    }

    /**
     * Declares a work item that is initialised.
     *
     * <p><b>C:</b> {@code DECLARE_WORK(n, f);} &lt;linux/workqueue.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">It can be queued at once.
     * </ol>
     *
     * @source linux.md 5.1; kernel/workqueue.c [6.12]
     */
    @Routine(header = "linux/workqueue.h", macro = true)
    default WorkStruct DECLARE_WORK(String n, WorkFunc f) {
        WorkStruct work = new WorkStruct(n);
        work.initialise(f, null);
        return work;
    }

    /**
     * Makes memory a delayed work item, which is idle.
     *
     * <p><b>C:</b> {@code INIT_DELAYED_WORK(dwork, func);} &lt;linux/workqueue.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">{@code func} gets {@code &dwork->work}, of which {@link #to_delayed_work} gives
     *       {@code dwork}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes · softirq: yes · hardirq: yes · may sleep: no
     *
     * @source linux.md 5.1; kernel/workqueue.c [6.12]
     */
    @Routine(header = "linux/workqueue.h", macro = true)
    default void INIT_DELAYED_WORK(DelayedWork dwork, WorkFunc func) {
        SimThread sim = enter(WorkqueuesCalls.INIT_DELAYED_WORK, dwork, func);
        kernel().workqueues().initialise(sim, dwork.work(), func);
        sim.leave();
    }

    /**
     * Makes memory a delayed work item whose timer does not wake an idle processor.
     *
     * <p><b>C:</b> {@code INIT_DEFERRABLE_WORK(dwork, func);} &lt;linux/workqueue.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">As {@link #INIT_DELAYED_WORK}: here no processor is idle in that sense.
     * </ol>
     *
     * @source linux.md 5.1; kernel/workqueue.c [6.12]
     */
    @Routine(header = "linux/workqueue.h", macro = true)
    default void INIT_DEFERRABLE_WORK(DelayedWork dwork, WorkFunc func) {
        SimThread sim = enter(WorkqueuesCalls.INIT_DEFERRABLE_WORK, dwork, func);
        kernel().workqueues().initialise(sim, dwork.work(), func);
        sim.leave();
    }

    /**
     * Declares a delayed work item that is initialised.
     *
     * <p><b>C:</b> {@code DECLARE_DELAYED_WORK(n, f);} &lt;linux/workqueue.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">It can be queued at once.
     * </ol>
     *
     * @source linux.md 5.1; kernel/workqueue.c [6.12]
     */
    @Routine(header = "linux/workqueue.h", macro = true)
    default DelayedWork DECLARE_DELAYED_WORK(String n, WorkFunc f) {
        DelayedWork dwork = new DelayedWork(n);
        dwork.work().initialise(f, null);
        return dwork;
    }

    /**
     * The delayed work item that {@code work} is part of.
     *
     * <p><b>C:</b> {@code struct delayed_work *to_delayed_work(struct work_struct *work);}
     * &lt;linux/workqueue.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Null for an item that is no part of one.
     * </ol>
     *
     * @source linux.md 5.1; kernel/workqueue.c [6.12]
     */
    @Routine(header = "linux/workqueue.h")
    default DelayedWork to_delayed_work(WorkStruct work) {
        return work.container();
    }

    /**
     * Has a thread of {@code wq} run an item.
     *
     * <p><b>C:</b> {@code bool queue_work(struct workqueue_struct *wq, struct work_struct *work);}
     * &lt;linux/workqueue.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">An idle item becomes pending and runs once.
     *   <li id="S2">A pending item stays as it is.
     *   <li id="S3">An item that runs becomes pending, and runs once more.
     *   <li id="S4">Items of an ordered queue run one after the other, in the order in which they
     *       were queued; of other queues as many overlap as {@code max_active} says.
     *   <li id="S5">On a queue that is drained or destroyed the item is dropped with a warning,
     *       unless an item of that queue does it; on one that was destroyed it is a use after free.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes · softirq: yes · hardirq: yes · may sleep: no
     *
     * @return true; false the item was pending already, or is disabled: then nothing happens
     * @source linux.md 5.1; kernel/workqueue.c [6.12]
     */
    @Routine(header = "linux/workqueue.h")
    default boolean queue_work(WorkqueueStruct wq, WorkStruct work) {
        SimThread sim = enter(WorkqueuesCalls.queue_work, wq, work);
        boolean queued = kernel().workqueues().queue(sim, wq, work);
        sim.leave();
        return queued;
    }

    /**
     * Has a thread of one processor run an item.
     *
     * <p><b>C:</b> {@code bool queue_work_on(int cpu, struct workqueue_struct *wq, struct
     * work_struct *work);} &lt;linux/workqueue.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">As {@link #queue_work}; {@code cpu} is looked at by nobody here.
     * </ol>
     *
     * @return true; false the item was pending already, or is disabled: then nothing happens
     * @source linux.md 5.1; kernel/workqueue.c [6.12]
     */
    @Routine(header = "linux/workqueue.h")
    default boolean queue_work_on(int cpu, WorkqueueStruct wq, WorkStruct work) {
        SimThread sim = enter(WorkqueuesCalls.queue_work_on, cpu, wq, work);
        boolean queued = kernel().workqueues().queue(sim, wq, work);
        sim.leave();
        return queued;
    }

    /**
     * Has a thread of the system run an item.
     *
     * <p><b>C:</b> {@code bool schedule_work(struct work_struct *work);} &lt;linux/workqueue.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">As {@link #queue_work} on {@link #system_wq}.
     * </ol>
     *
     * @return true; false the item was pending already, or is disabled: then nothing happens
     * @source linux.md 5.1; kernel/workqueue.c [6.12]
     */
    @Routine(header = "linux/workqueue.h")
    default boolean schedule_work(WorkStruct work) {
        SimThread sim = enter(WorkqueuesCalls.schedule_work, work);
        boolean queued = kernel().workqueues().queue(sim, system_wq(), work);
        sim.leave();
        return queued;
    }

    /**
     * Has a thread of the system on one processor run an item.
     *
     * <p><b>C:</b> {@code bool schedule_work_on(int cpu, struct work_struct *work);}
     * &lt;linux/workqueue.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">As {@link #schedule_work}; {@code cpu} is looked at by nobody here.
     * </ol>
     *
     * @return true; false the item was pending already, or is disabled: then nothing happens
     * @source linux.md 5.1; kernel/workqueue.c [6.12]
     */
    @Routine(header = "linux/workqueue.h")
    default boolean schedule_work_on(int cpu, WorkStruct work) {
        SimThread sim = enter(WorkqueuesCalls.schedule_work_on, cpu, work);
        boolean queued = kernel().workqueues().queue(sim, system_wq(), work);
        sim.leave();
        return queued;
    }

    /**
     * Has a thread of {@code wq} run an item after a while.
     *
     * <p><b>C:</b> {@code bool queue_delayed_work(struct workqueue_struct *wq, struct delayed_work
     * *dwork, unsigned long delay);} &lt;linux/workqueue.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">The item is pending from now on, and is queued when {@code delay} jiffies have
     *       passed; at once if that is 0.
     *   <li id="S2">A pending item stays as it is, also its time.
     *   <li id="S3">Draining a queue does not wait for the delay: an item whose time comes after
     *       the queue was destroyed is a use after free.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes · softirq: yes · hardirq: yes · may sleep: no
     *
     * @param delay jiffies
     * @return true; false the item was pending already, or is disabled: then nothing happens
     * @source linux.md 5.1; kernel/workqueue.c [6.12]
     */
    @Routine(header = "linux/workqueue.h")
    default boolean queue_delayed_work(WorkqueueStruct wq, DelayedWork dwork, long delay) {
        SimThread sim = enter(WorkqueuesCalls.queue_delayed_work, wq, dwork, delay);
        boolean queued = kernel().workqueues().queueDelayed(sim, wq, dwork, delay);
        sim.leave();
        return queued;
    }

    /**
     * Has a thread of one processor run an item after a while.
     *
     * <p><b>C:</b> {@code bool queue_delayed_work_on(int cpu, struct workqueue_struct *wq, struct
     * delayed_work *dwork, unsigned long delay);} &lt;linux/workqueue.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">As {@link #queue_delayed_work}; {@code cpu} is looked at by nobody here.
     * </ol>
     *
     * @return true; false the item was pending already, or is disabled: then nothing happens
     * @source linux.md 5.1; kernel/workqueue.c [6.12]
     */
    @Routine(header = "linux/workqueue.h")
    default boolean queue_delayed_work_on(
            int cpu, WorkqueueStruct wq, DelayedWork dwork, long delay) {
        SimThread sim = enter(WorkqueuesCalls.queue_delayed_work_on, cpu, wq, dwork, delay);
        boolean queued = kernel().workqueues().queueDelayed(sim, wq, dwork, delay);
        sim.leave();
        return queued;
    }

    /**
     * Has a thread of the system run an item after a while.
     *
     * <p><b>C:</b> {@code bool schedule_delayed_work(struct delayed_work *dwork, unsigned long
     * delay);} &lt;linux/workqueue.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">As {@link #queue_delayed_work} on {@link #system_wq}.
     * </ol>
     *
     * @return true; false the item was pending already, or is disabled: then nothing happens
     * @source linux.md 5.1; kernel/workqueue.c [6.12]
     */
    @Routine(header = "linux/workqueue.h")
    default boolean schedule_delayed_work(DelayedWork dwork, long delay) {
        SimThread sim = enter(WorkqueuesCalls.schedule_delayed_work, dwork, delay);
        boolean queued = kernel().workqueues().queueDelayed(sim, system_wq(), dwork, delay);
        sim.leave();
        return queued;
    }

    /**
     * Has a thread of the system on one processor run an item after a while.
     *
     * <p><b>C:</b> {@code bool schedule_delayed_work_on(int cpu, struct delayed_work *dwork,
     * unsigned long delay);} &lt;linux/workqueue.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">As {@link #schedule_delayed_work}; {@code cpu} is looked at by nobody here.
     * </ol>
     *
     * @return true; false the item was pending already, or is disabled: then nothing happens
     * @source linux.md 5.1; kernel/workqueue.c [6.12]
     */
    @Routine(header = "linux/workqueue.h")
    default boolean schedule_delayed_work_on(int cpu, DelayedWork dwork, long delay) {
        SimThread sim = enter(WorkqueuesCalls.schedule_delayed_work_on, cpu, dwork, delay);
        boolean queued = kernel().workqueues().queueDelayed(sim, system_wq(), dwork, delay);
        sim.leave();
        return queued;
    }

    /**
     * Queues an item after a while, or changes when.
     *
     * <p><b>C:</b> {@code bool mod_delayed_work(struct workqueue_struct *wq, struct delayed_work
     * *dwork, unsigned long delay);} &lt;linux/workqueue.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">An item that is pending, by its timer or on a queue, is taken back first, and
     *       so runs once, {@code delay} jiffies from now.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes · softirq: yes · hardirq: yes · may sleep: no
     *
     * @return whether it was pending
     * @source linux.md 5.1; kernel/workqueue.c [6.12]
     */
    @Routine(header = "linux/workqueue.h")
    default boolean mod_delayed_work(WorkqueueStruct wq, DelayedWork dwork, long delay) {
        SimThread sim = enter(WorkqueuesCalls.mod_delayed_work, wq, dwork, delay);
        boolean wasPending = kernel().workqueues().modifyDelayed(sim, wq, dwork, delay);
        sim.leave();
        return wasPending;
    }

    /**
     * Waits until an item has run.
     *
     * <p><b>C:</b> {@code bool flush_work(struct work_struct *work);} &lt;linux/workqueue.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">It waits for the run that was asked for last: the pending one, or else the one
     *       under way. What is queued later is not waited for.
     *   <li id="S2">It says that it may sleep although it need not: with a spin lock in hand there
     *       is a report in any case.
     *   <li id="S3">From the item's own function it has no end; nor has flushing an item behind the
     *       caller on an ordered queue.
     *   <li id="S4">The wait of an item that is taken back is over.
     *   <li id="S5">On plain memory there is a warning, and nothing is waited for.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes · softirq: no · hardirq: no · may sleep: yes
     *
     * @return true it waited; false the item was idle
     * @source linux.md 5.1; kernel/workqueue.c [6.12]
     */
    @Routine(header = "linux/workqueue.h", sleeps = true)
    default boolean flush_work(WorkStruct work) {
        SimThread sim = enter(WorkqueuesCalls.flush_work, work);
        boolean waited = kernel().workqueues().flush(sim, work);
        sim.leave();
        return waited;
    }

    /**
     * Runs a delayed item now, and waits for it.
     *
     * <p><b>C:</b> {@code bool flush_delayed_work(struct delayed_work *dwork);}
     * &lt;linux/workqueue.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">The rest of the delay is dropped.
     *   <li id="S2">The item may have run before this looks: then it did not wait.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes · softirq: no · hardirq: no · may sleep: yes
     *
     * @return true it waited; false it did not
     * @source linux.md 5.1; kernel/workqueue.c [6.12]
     */
    @Routine(header = "linux/workqueue.h", sleeps = true)
    default boolean flush_delayed_work(DelayedWork dwork) {
        SimThread sim = enter(WorkqueuesCalls.flush_delayed_work, dwork);
        boolean waited = kernel().workqueues().flushDelayed(sim, dwork);
        sim.leave();
        return waited;
    }

    /**
     * Takes a pending item back.
     *
     * <p><b>C:</b> {@code bool cancel_work(struct work_struct *work);} &lt;linux/workqueue.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">A function that runs is not waited for.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes · softirq: yes · hardirq: yes · may sleep: no
     *
     * @return whether it was pending
     * @source linux.md 5.1; kernel/workqueue.c [6.12]
     */
    @Routine(header = "linux/workqueue.h")
    default boolean cancel_work(WorkStruct work) {
        SimThread sim = enter(WorkqueuesCalls.cancel_work, work);
        boolean wasPending = kernel().workqueues().cancel(sim, work);
        sim.leave();
        return wasPending;
    }

    /**
     * Takes a pending item back, and waits for a function that runs.
     *
     * <p><b>C:</b> {@code bool cancel_work_sync(struct work_struct *work);}
     * &lt;linux/workqueue.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">On return the item is neither pending nor does it run, unless somebody else
     *       queued it after this returned.
     *   <li id="S2">Until then nobody can queue it, nor can its own function.
     *   <li id="S3">From the item's own function it has no end.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes · softirq: no · hardirq: no · may sleep: yes
     *
     * @return whether it was pending
     * @source linux.md 5.1; kernel/workqueue.c [6.12]
     */
    @Routine(header = "linux/workqueue.h", sleeps = true)
    default boolean cancel_work_sync(WorkStruct work) {
        SimThread sim = enter(WorkqueuesCalls.cancel_work_sync, work);
        boolean wasPending = kernel().workqueues().cancelSync(sim, work);
        sim.leave();
        return wasPending;
    }

    /**
     * Takes a pending delayed item back.
     *
     * <p><b>C:</b> {@code bool cancel_delayed_work(struct delayed_work *dwork);}
     * &lt;linux/workqueue.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">It is taken back from its timer and from its queue; a function that runs is not
     *       waited for.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes · softirq: yes · hardirq: yes · may sleep: no
     *
     * @return whether it was pending
     * @source linux.md 5.1; kernel/workqueue.c [6.12]
     */
    @Routine(header = "linux/workqueue.h")
    default boolean cancel_delayed_work(DelayedWork dwork) {
        SimThread sim = enter(WorkqueuesCalls.cancel_delayed_work, dwork);
        boolean wasPending = kernel().workqueues().cancel(sim, dwork.work());
        sim.leave();
        return wasPending;
    }

    /**
     * Takes a pending delayed item back, and waits for a function that runs.
     *
     * <p><b>C:</b> {@code bool cancel_delayed_work_sync(struct delayed_work *dwork);}
     * &lt;linux/workqueue.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">On return the item is neither pending nor does it run, also if its function
     *       queues it again.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes · softirq: no · hardirq: no · may sleep: yes
     *
     * @return whether it was pending
     * @source linux.md 5.1; kernel/workqueue.c [6.12]
     */
    @Routine(header = "linux/workqueue.h", sleeps = true)
    default boolean cancel_delayed_work_sync(DelayedWork dwork) {
        SimThread sim = enter(WorkqueuesCalls.cancel_delayed_work_sync, dwork);
        boolean wasPending = kernel().workqueues().cancelSync(sim, dwork.work());
        sim.leave();
        return wasPending;
    }

    /**
     * Takes a pending item back, and keeps it from being queued.
     *
     * <p><b>C:</b> {@code bool disable_work(struct work_struct *work);} &lt;linux/workqueue.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">It can be queued again after as many {@link #enable_work}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes · softirq: yes · hardirq: yes · may sleep: no
     *
     * @return whether it was pending
     * @source linux.md 5.1; kernel/workqueue.c [6.12]
     */
    @Routine(header = "linux/workqueue.h")
    default boolean disable_work(WorkStruct work) {
        SimThread sim = enter(WorkqueuesCalls.disable_work, work);
        boolean wasPending = kernel().workqueues().disable(sim, work);
        sim.leave();
        return wasPending;
    }

    /**
     * As {@link #disable_work}, and waits for a function that runs.
     *
     * <p><b>C:</b> {@code bool disable_work_sync(struct work_struct *work);}
     * &lt;linux/workqueue.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">On return the function does not run.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes · softirq: no · hardirq: no · may sleep: yes
     *
     * @return whether it was pending
     * @source linux.md 5.1; kernel/workqueue.c [6.12]
     */
    @Routine(header = "linux/workqueue.h", sleeps = true)
    default boolean disable_work_sync(WorkStruct work) {
        SimThread sim = enter(WorkqueuesCalls.disable_work_sync, work);
        boolean wasPending = kernel().workqueues().disableSync(sim, work);
        sim.leave();
        return wasPending;
    }

    /**
     * Undoes one {@link #disable_work}.
     *
     * <p><b>C:</b> {@code bool enable_work(struct work_struct *work);} &lt;linux/workqueue.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">The last one lets the item be queued; it queues nothing.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes · softirq: yes · hardirq: yes · may sleep: no
     *
     * @return whether it can be queued now
     * @source linux.md 5.1; kernel/workqueue.c [6.12]
     */
    @Routine(header = "linux/workqueue.h")
    default boolean enable_work(WorkStruct work) {
        SimThread sim = enter(WorkqueuesCalls.enable_work, work);
        boolean enabled = kernel().workqueues().enable(work);
        sim.leave();
        return enabled;
    }

    /**
     * Takes a delayed item back, keeps it from being queued, and waits for its function.
     *
     * <p><b>C:</b> {@code bool disable_delayed_work_sync(struct delayed_work *dwork);}
     * &lt;linux/workqueue.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">As {@link #disable_work_sync}; the timer is disarmed too.
     * </ol>
     *
     * @return whether it was pending
     * @source linux.md 5.1; kernel/workqueue.c [6.12]
     */
    @Routine(header = "linux/workqueue.h", sleeps = true)
    default boolean disable_delayed_work_sync(DelayedWork dwork) {
        SimThread sim = enter(WorkqueuesCalls.disable_delayed_work_sync, dwork);
        boolean wasPending = kernel().workqueues().disableSync(sim, dwork.work());
        sim.leave();
        return wasPending;
    }

    /**
     * Undoes one {@link #disable_delayed_work_sync}.
     *
     * <p><b>C:</b> {@code bool enable_delayed_work(struct delayed_work *dwork);}
     * &lt;linux/workqueue.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">As {@link #enable_work}.
     * </ol>
     *
     * @return whether it can be queued now
     * @source linux.md 5.1; kernel/workqueue.c [6.12]
     */
    @Routine(header = "linux/workqueue.h")
    default boolean enable_delayed_work(DelayedWork dwork) {
        SimThread sim = enter(WorkqueuesCalls.enable_delayed_work, dwork);
        boolean enabled = kernel().workqueues().enable(dwork.work());
        sim.leave();
        return enabled;
    }

    /**
     * Makes a queue for work items.
     *
     * <p><b>C:</b> {@code struct workqueue_struct *alloc_workqueue(const char *fmt, unsigned int
     * flags, int max_active, ...);} &lt;linux/workqueue.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Up to {@code max_active} of its items run at the same time: with {@code
     *       WQ_UNBOUND} in all, otherwise on each of two processors.
     *   <li id="S2">0 means {@code WQ_DFL_ACTIVE}; a limit out of range is clamped, a name of 32
     *       characters or more is cut, and the console says so.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes · softirq: no · hardirq: no · may sleep: yes
     *
     * @return the queue; memory does not run out here
     * @source linux.md 5.1; kernel/workqueue.c [6.12]
     */
    @Routine(header = "linux/workqueue.h", sleeps = true)
    default WorkqueueStruct alloc_workqueue(String fmt, int flags, int max_active, Object... args) {
        SimThread sim = enter(WorkqueuesCalls.alloc_workqueue, fmt, flags, max_active);
        WorkqueueStruct wq =
                kernel().workqueues()
                        .allocate(sim, kernel().format().format(fmt, args), flags, max_active);
        sim.leave();
        return wq;
    }

    /**
     * Makes a queue that runs one item at a time.
     *
     * <p><b>C:</b> {@code alloc_ordered_workqueue(fmt, flags, args...)} &lt;linux/workqueue.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Its items run in the order in which they were queued.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes · softirq: no · hardirq: no · may sleep: yes
     *
     * @return the queue
     * @source linux.md 5.1; kernel/workqueue.c [6.12]
     */
    @Routine(header = "linux/workqueue.h", sleeps = true, macro = true)
    default WorkqueueStruct alloc_ordered_workqueue(String fmt, int flags, Object... args) {
        SimThread sim = enter(WorkqueuesCalls.alloc_ordered_workqueue, fmt, flags);
        WorkqueueStruct wq =
                kernel().workqueues()
                        .allocateOrdered(sim, kernel().format().format(fmt, args), flags);
        sim.leave();
        return wq;
    }

    /**
     * Makes a queue that runs one item at a time on each processor.
     *
     * <p><b>C:</b> {@code create_workqueue(name)} &lt;linux/workqueue.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">As {@link #alloc_workqueue} with {@code max_active} 1: two items can overlap.
     * </ol>
     *
     * @return the queue
     * @source linux.md 5.1; kernel/workqueue.c [6.12]
     */
    @Routine(header = "linux/workqueue.h", sleeps = true, macro = true)
    default WorkqueueStruct create_workqueue(String name) {
        SimThread sim = enter(WorkqueuesCalls.create_workqueue, name);
        WorkqueueStruct wq = kernel().workqueues().allocate(sim, name, WQ_MEM_RECLAIM, 1);
        sim.leave();
        return wq;
    }

    /**
     * Makes a queue that runs one item at a time.
     *
     * <p><b>C:</b> {@code create_singlethread_workqueue(name)} &lt;linux/workqueue.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">As {@link #alloc_ordered_workqueue}.
     * </ol>
     *
     * @return the queue
     * @source linux.md 5.1; kernel/workqueue.c [6.12]
     */
    @Routine(header = "linux/workqueue.h", sleeps = true, macro = true)
    default WorkqueueStruct create_singlethread_workqueue(String name) {
        SimThread sim = enter(WorkqueuesCalls.create_singlethread_workqueue, name);
        WorkqueueStruct wq = kernel().workqueues().allocateOrdered(sim, name, WQ_MEM_RECLAIM);
        sim.leave();
        return wq;
    }

    /**
     * Makes a queue that runs one item at a time and that suspending the machine would stop.
     *
     * <p><b>C:</b> {@code create_freezable_workqueue(name)} &lt;linux/workqueue.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">It is unbound, and {@code max_active} is 1: no two items overlap.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes · softirq: no · hardirq: no · may sleep: yes
     *
     * @return the queue
     * @source linux.md 5.1; kernel/workqueue.c [6.12]
     */
    @Routine(header = "linux/workqueue.h", sleeps = true, macro = true)
    default WorkqueueStruct create_freezable_workqueue(String name) {
        SimThread sim = enter(WorkqueuesCalls.create_freezable_workqueue, name);
        WorkqueueStruct wq =
                kernel().workqueues()
                        .allocate(sim, name, WQ_FREEZABLE | WQ_UNBOUND | WQ_MEM_RECLAIM, 1);
        sim.leave();
        return wq;
    }

    /**
     * Drains a queue, and gives its memory back.
     *
     * <p><b>C:</b> {@code void destroy_workqueue(struct workqueue_struct *wq);}
     * &lt;linux/workqueue.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">What was queued has run on return.
     *   <li id="S2">Destroyed twice it is a use after free.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes · softirq: no · hardirq: no · may sleep: yes
     *
     * @source linux.md 5.1; kernel/workqueue.c [6.12]
     */
    @Routine(header = "linux/workqueue.h", sleeps = true)
    default void destroy_workqueue(WorkqueueStruct wq) {
        SimThread sim = enter(WorkqueuesCalls.destroy_workqueue, wq);
        kernel().workqueues().destroy(sim, wq);
        sim.leave();
    }

    /**
     * Waits for what is on a queue.
     *
     * <p><b>C:</b> {@code void flush_workqueue(struct workqueue_struct *wq);}
     * &lt;linux/workqueue.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Every item that was queued or ran when it was called is done on return; what
     *       was queued later need not be.
     *   <li id="S2">From an item of the queue it has no end.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes · softirq: no · hardirq: no · may sleep: yes
     *
     * @source linux.md 5.1; kernel/workqueue.c [6.12]
     */
    @Routine(header = "linux/workqueue.h", sleeps = true)
    default void flush_workqueue(WorkqueueStruct wq) {
        SimThread sim = enter(WorkqueuesCalls.flush_workqueue, wq);
        kernel().workqueues().flush(sim, wq);
        sim.leave();
    }

    /**
     * Waits until a queue is empty.
     *
     * <p><b>C:</b> {@code void drain_workqueue(struct workqueue_struct *wq);}
     * &lt;linux/workqueue.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">What items of the queue queue meanwhile is waited for too; who else queues is
     *       warned of, and the item dropped.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes · softirq: no · hardirq: no · may sleep: yes
     *
     * @source linux.md 5.1; kernel/workqueue.c [6.12]
     */
    @Routine(header = "linux/workqueue.h", sleeps = true)
    default void drain_workqueue(WorkqueueStruct wq) {
        SimThread sim = enter(WorkqueuesCalls.drain_workqueue, wq);
        kernel().workqueues().drain(sim, wq);
        sim.leave();
    }

    /**
     * Waits for what is on {@link #system_wq}, whoever queued it.
     *
     * <p><b>C:</b> {@code void flush_scheduled_work(void);} &lt;linux/workqueue.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">As {@link #flush_workqueue} of the system's queue.
     * </ol>
     *
     * @source linux.md 5.1; kernel/workqueue.c [6.12]
     */
    @Routine(header = "linux/workqueue.h", sleeps = true)
    default void flush_scheduled_work() {
        SimThread sim = enter(WorkqueuesCalls.flush_scheduled_work);
        kernel().workqueues().flush(sim, system_wq());
        sim.leave();
    }

    /**
     * Whether an item is pending.
     *
     * <p><b>C:</b> {@code work_pending(work)} &lt;linux/workqueue.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Not while its function runs, unless it was queued again.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes · softirq: yes · hardirq: yes · may sleep: no
     *
     * @return whether it is; that may be out of date at once
     * @source linux.md 5.1; kernel/workqueue.c [6.12]
     */
    @Routine(header = "linux/workqueue.h", macro = true)
    default boolean work_pending(WorkStruct work) {
        SimThread sim = enter(WorkqueuesCalls.work_pending, work);
        boolean pending = (kernel().workqueues().busy(work) & WORK_BUSY_PENDING) != 0;
        sim.leave();
        return pending;
    }

    /**
     * Whether a delayed item is pending.
     *
     * <p><b>C:</b> {@code delayed_work_pending(w)} &lt;linux/workqueue.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">It is from being queued until its function begins.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes · softirq: yes · hardirq: yes · may sleep: no
     *
     * @return whether it is; that may be out of date at once
     * @source linux.md 5.1; kernel/workqueue.c [6.12]
     */
    @Routine(header = "linux/workqueue.h", macro = true)
    default boolean delayed_work_pending(DelayedWork w) {
        SimThread sim = enter(WorkqueuesCalls.delayed_work_pending, w);
        boolean pending = (kernel().workqueues().busy(w.work()) & WORK_BUSY_PENDING) != 0;
        sim.leave();
        return pending;
    }

    /**
     * Whether an item is pending, and whether it runs.
     *
     * <p><b>C:</b> {@code unsigned int work_busy(struct work_struct *work);}
     * &lt;linux/workqueue.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Both at once if it was queued while it runs.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes · softirq: yes · hardirq: yes · may sleep: no
     *
     * @return bits {@code WORK_BUSY_PENDING} and {@code WORK_BUSY_RUNNING}; that may be out of date
     *     at once
     * @source linux.md 5.1; kernel/workqueue.c [6.12]
     */
    @Routine(header = "linux/workqueue.h")
    default int work_busy(WorkStruct work) {
        SimThread sim = enter(WorkqueuesCalls.work_busy, work);
        int busy = kernel().workqueues().busy(work);
        sim.leave();
        return busy;
    }

    /**
     * The item that the caller runs.
     *
     * <p><b>C:</b> {@code struct work_struct *current_work(void);} &lt;linux/workqueue.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Null on a thread that runs none.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes · softirq: yes · hardirq: yes · may sleep: no
     *
     * @return the item, or null
     * @source linux.md 5.1; kernel/workqueue.c [6.12]
     */
    @Routine(header = "linux/workqueue.h")
    default WorkStruct current_work() {
        SimThread sim = enter(WorkqueuesCalls.current_work);
        WorkStruct work = kernel().workqueues().current(sim);
        sim.leave();
        return work;
    }

    /** The queue that everybody may use for short items. */
    @Symbol(header = "linux/workqueue.h")
    default WorkqueueStruct system_wq() {
        return kernel().workqueues().system(SystemQueue.EVENTS);
    }

    /** The newer name of {@link #system_wq}. */
    @Symbol(header = "linux/workqueue.h")
    default WorkqueueStruct system_percpu_wq() {
        return kernel().workqueues().system(SystemQueue.EVENTS);
    }

    /** The queue for urgent items. */
    @Symbol(header = "linux/workqueue.h")
    default WorkqueueStruct system_highpri_wq() {
        return kernel().workqueues().system(SystemQueue.EVENTS_HIGHPRI);
    }

    /** The queue for items that run in softirq context: to sleep there is a bug. */
    @Symbol(header = "linux/workqueue.h")
    default WorkqueueStruct system_bh_wq() {
        return kernel().workqueues().system(SystemQueue.EVENTS_BH);
    }

    /** The queue for items that take long. */
    @Symbol(header = "linux/workqueue.h")
    default WorkqueueStruct system_long_wq() {
        return kernel().workqueues().system(SystemQueue.EVENTS_LONG);
    }

    /** The queue for items of no processor. */
    @Symbol(header = "linux/workqueue.h")
    default WorkqueueStruct system_unbound_wq() {
        return kernel().workqueues().system(SystemQueue.EVENTS_UNBOUND);
    }

    /** The queue that suspending the machine would stop. */
    @Symbol(header = "linux/workqueue.h")
    default WorkqueueStruct system_freezable_wq() {
        return kernel().workqueues().system(SystemQueue.EVENTS_FREEZABLE);
    }
}
