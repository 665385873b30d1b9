package triptych.linux;

import java.util.function.BooleanSupplier;
import triptych.core.routine.KernelText;
import triptych.core.routine.Routine;
import triptych.core.thread.SimThread;
import triptych.linux.kernel.WaitStyle;
import triptych.linux.struct.TaskState;
import triptych.linux.struct.WaitQueueHead;

/**
 * {@code linux/wait.h}, third part: sleeping until a condition holds.
 *
 * <p>The state is set before the condition is looked at, so a waker who makes it hold first and
 * wakes afterwards is never missed.
 */
@KernelText
public interface WaitEvent extends Surface, TaskState {
    /**
     * Sleeps until {@code condition} holds.
     *
     * <p><b>C:</b> {@code wait_event(wq_head, condition);} &lt;linux/wait.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">A condition that holds is enough: neither queue nor signals are looked at.
     *   <li id="S2">Else it sleeps in {@code TASK_UNINTERRUPTIBLE}, and looks again after each
     *       wake-up.
     *   <li id="S3">No wake-up between the last look and the sleep is lost.
     *   <li id="S4">It is a macro: a sleeper returns from {@code schedule} into the text of the
     *       module, and traps there if the module is gone.
     *   <li id="S5">{@code might_sleep()} comes first: R1, with the caller's file.
     *   <li id="S6">A condition that may sleep, once the state is set: R3, and the state is running
     *       again.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes · atomic, softirq, hard interrupt: no · may sleep: yes
     *
     * <h4>Locks</h4>
     *
     * none that forbids sleeping on entry, the same on return
     *
     * @param wq_head the queue
     * @param condition runs several times, mostly in a state other than running: it must not sleep
     * @see #wait_event_interruptible
     * @source linux.md 4.3; wait.h [6.12]
     */
    @Routine(header = "linux/wait.h", sleeps = true, macro = true)
    default void wait_event(WaitQueueHead wq_head, BooleanSupplier condition) {
        SimThread sim = enter(WaitEventCalls.wait_event, wq_head, condition);
        kernel().waitEvents().await(sim, WaitStyle.in(TASK_UNINTERRUPTIBLE), wq_head, condition);
        sim.leave();
    }

    /**
     * As {@link #wait_event}, ended by a signal.
     *
     * <p><b>C:</b> {@code wait_event_interruptible(wq_head, condition);} &lt;linux/wait.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Sleeps in {@code TASK_INTERRUPTIBLE}; a pending signal ends it.
     *   <li id="S2">If event and signal have both come, the event wins.
     *   <li id="S3">{@code kthread_stop} counts as a signal.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes · atomic, softirq, hard interrupt: no · may sleep: yes
     *
     * <h4>Locks</h4>
     *
     * none that forbids sleeping on entry, the same on return
     *
     * <h4>Versions</h4>
     *
     * on a 5.15 profile {@code kthread_stop} does not count as a signal.
     *
     * @param wq_head the queue
     * @param condition runs several times, mostly in a state other than running: it must not sleep
     * @return 0 when the condition holds; {@code -ERESTARTSYS} for a signal
     * @see #wait_event
     * @source linux.md 4.3; wait.h [6.12]
     */
    @Routine(header = "linux/wait.h", sleeps = true, macro = true)
    default int wait_event_interruptible(WaitQueueHead wq_head, BooleanSupplier condition) {
        SimThread sim = enter(WaitEventCalls.wait_event_interruptible, wq_head, condition);
        int result =
                kernel().waitEvents()
                        .await(sim, WaitStyle.in(TASK_INTERRUPTIBLE), wq_head, condition);
        sim.leave();
        return result;
    }

    /**
     * As {@link #wait_event}, ended by SIGKILL.
     *
     * <p><b>C:</b> {@code wait_event_killable(wq_head, condition);} &lt;linux/wait.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Sleeps in {@code TASK_KILLABLE}; other signals do not end it.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes · atomic, softirq, hard interrupt: no · may sleep: yes
     *
     * <h4>Locks</h4>
     *
     * none that forbids sleeping on entry, the same on return
     *
     * @param wq_head the queue
     * @param condition runs several times, mostly in a state other than running: it must not sleep
     * @return 0 when the condition holds; {@code -ERESTARTSYS} for SIGKILL
     * @see #wait_event
     * @source linux.md 4.3; wait.h [6.12]
     */
    @Routine(header = "linux/wait.h", sleeps = true, macro = true)
    default int wait_event_killable(WaitQueueHead wq_head, BooleanSupplier condition) {
        SimThread sim = enter(WaitEventCalls.wait_event_killable, wq_head, condition);
        int result =
                kernel().waitEvents().await(sim, WaitStyle.in(TASK_KILLABLE), wq_head, condition);
        sim.leave();
        return result;
    }

    /**
     * As {@link #wait_event}, of a thread that has nothing to do.
     *
     * <p><b>C:</b> {@code wait_event_idle(wq_head, condition);} &lt;linux/wait.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Sleeps in {@code TASK_IDLE}: to wait for ever is no fault.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes · atomic, softirq, hard interrupt: no · may sleep: yes
     *
     * <h4>Locks</h4>
     *
     * none that forbids sleeping on entry, the same on return
     *
     * @param wq_head the queue
     * @param condition runs several times, mostly in a state other than running: it must not sleep
     * @see #wait_event
     * @source linux.md 4.3; wait.h [6.12]
     */
    @Routine(header = "linux/wait.h", sleeps = true, macro = true)
    default void wait_event_idle(WaitQueueHead wq_head, BooleanSupplier condition) {
        SimThread sim = enter(WaitEventCalls.wait_event_idle, wq_head, condition);
        kernel().waitEvents().await(sim, WaitStyle.in(TASK_IDLE), wq_head, condition);
        sim.leave();
    }

    /**
     * As {@link #wait_event}, in a state of the caller's choice.
     *
     * <p><b>C:</b> {@code wait_event_state(wq_head, condition, state);} &lt;linux/wait.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Sleeps in {@code state}, which says what ends it.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes · atomic, softirq, hard interrupt: no · may sleep: yes
     *
     * <h4>Locks</h4>
     *
     * none that forbids sleeping on entry, the same on return
     *
     * @param wq_head the queue
     * @param condition runs several times, mostly in a state other than running: it must not sleep
     * @param state bits {@code TASK_*} to sleep in
     * @return 0 when the condition holds; {@code -ERESTARTSYS} for a signal that {@code state}
     *     heeds
     * @see #wait_event
     * @source linux.md 4.3; wait.h [6.12]
     */
    @Routine(header = "linux/wait.h", sleeps = true, macro = true)
    default int wait_event_state(WaitQueueHead wq_head, BooleanSupplier condition, int state) {
        SimThread sim = enter(WaitEventCalls.wait_event_state, wq_head, condition, state);
        int result = kernel().waitEvents().await(sim, WaitStyle.in(state), wq_head, condition);
        sim.leave();
        return result;
    }

    /**
     * As {@link #wait_event}, with a time limit.
     *
     * <p><b>C:</b> {@code wait_event_timeout(wq_head, condition, timeout);} &lt;linux/wait.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Returns the jiffies that are left; all of them if the condition held.
     *   <li id="S2">When time is over and the condition does not hold: 0.
     *   <li id="S3">When time is over and the condition holds: 1.
     *   <li id="S4">{@code timeout} 0 looks once and does not sleep.
     *   <li id="S5">A negative {@code timeout}: {@code schedule_timeout: wrong timeout value}, and
     *       0.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes · atomic, softirq, hard interrupt: no · may sleep: yes
     *
     * <h4>Locks</h4>
     *
     * none that forbids sleeping on entry, the same on return
     *
     * <h4>Variations</h4>
     *
     * time is over at the very jiffy; Linux can be one late, and more beyond 63 jiffies.
     *
     * @param wq_head the queue
     * @param condition runs several times, mostly in a state other than running: it must not sleep
     * @param timeout jiffies; 0 does not sleep
     * @return jiffies left, at least 1, when the condition holds; 0 when time is over and it does
     *     not
     * @see #wait_event
     * @source linux.md 4.3; wait.h [6.12]
     */
    @Routine(header = "linux/wait.h", sleeps = true, macro = true)
    default long wait_event_timeout(
            WaitQueueHead wq_head, BooleanSupplier condition, long timeout) {
        SimThread sim = enter(WaitEventCalls.wait_event_timeout, wq_head, condition, timeout);
        long result =
                kernel().waitEvents()
                        .await(
                                sim,
                                WaitStyle.in(TASK_UNINTERRUPTIBLE),
                                wq_head,
                                condition,
                                timeout);
        sim.leave();
        return result;
    }

    /**
     * As {@link #wait_event_timeout}, ended by a signal.
     *
     * <p><b>C:</b> {@code wait_event_interruptible_timeout(wq_head, condition, timeout);}
     * &lt;linux/wait.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Sleeps in {@code TASK_INTERRUPTIBLE}; a pending signal ends it.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes · atomic, softirq, hard interrupt: no · may sleep: yes
     *
     * <h4>Locks</h4>
     *
     * none that forbids sleeping on entry, the same on return
     *
     * @param wq_head the queue
     * @param condition runs several times, mostly in a state other than running: it must not sleep
     * @param timeout jiffies; 0 does not sleep
     * @return jiffies left, at least 1, when the condition holds; 0 when time is over and it does
     *     not; {@code -ERESTARTSYS} for a signal
     * @see #wait_event_timeout
     * @source linux.md 4.3; wait.h [6.12]
     */
    @Routine(header = "linux/wait.h", sleeps = true, macro = true)
    default long wait_event_interruptible_timeout(
            WaitQueueHead wq_head, BooleanSupplier condition, long timeout) {
        SimThread sim =
                enter(WaitEventCalls.wait_event_interruptible_timeout, wq_head, condition, timeout);
        long result =
                kernel().waitEvents()
                        .await(sim, WaitStyle.in(TASK_INTERRUPTIBLE), wq_head, condition, timeout);
        sim.leave();
        return result;
    }

    /**
     * As {@link #wait_event_timeout}, ended by SIGKILL.
     *
     * <p><b>C:</b> {@code wait_event_killable_timeout(wq_head, condition, timeout);}
     * &lt;linux/wait.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Sleeps in {@code TASK_KILLABLE}; other signals do not end it.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes · atomic, softirq, hard interrupt: no · may sleep: yes
     *
     * <h4>Locks</h4>
     *
     * none that forbids sleeping on entry, the same on return
     *
     * @param wq_head the queue
     * @param condition runs several times, mostly in a state other than running: it must not sleep
     * @param timeout jiffies; 0 does not sleep
     * @return jiffies left, at least 1, when the condition holds; 0 when time is over and it does
     *     not; {@code -ERESTARTSYS} for SIGKILL
     * @see #wait_event_timeout
     * @source linux.md 4.3; wait.h [6.12]
     */
    @Routine(header = "linux/wait.h", sleeps = true, macro = true)
    default long wait_event_killable_timeout(
            WaitQueueHead wq_head, BooleanSupplier condition, long timeout) {
        SimThread sim =
                enter(WaitEventCalls.wait_event_killable_timeout, wq_head, condition, timeout);
        long result =
                kernel().waitEvents()
                        .await(sim, WaitStyle.in(TASK_KILLABLE), wq_head, condition, timeout);
        sim.leave();
        return result;
    }

    /**
     * As {@link #wait_event_timeout}, of a thread that has nothing to do.
     *
     * <p><b>C:</b> {@code wait_event_idle_timeout(wq_head, condition, timeout);}
     * &lt;linux/wait.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Sleeps in {@code TASK_IDLE}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes · atomic, softirq, hard interrupt: no · may sleep: yes
     *
     * <h4>Locks</h4>
     *
     * none that forbids sleeping on entry, the same on return
     *
     * @param wq_head the queue
     * @param condition runs several times, mostly in a state other than running: it must not sleep
     * @param timeout jiffies; 0 does not sleep
     * @return jiffies left, at least 1, when the condition holds; 0 when time is over and it does
     *     not
     * @see #wait_event_timeout
     * @source linux.md 4.3; wait.h [6.12]
     */
    @Routine(header = "linux/wait.h", sleeps = true, macro = true)
    default long wait_event_idle_timeout(
            WaitQueueHead wq_head, BooleanSupplier condition, long timeout) {
        SimThread sim = enter(WaitEventCalls.wait_event_idle_timeout, wq_head, condition, timeout);
        long result =
                kernel().waitEvents()
                        .await(sim, WaitStyle.in(TASK_IDLE), wq_head, condition, timeout);
        sim.leave();
        return result;
    }

    /**
     * As {@link #wait_event_interruptible}, with an exclusive entry.
     *
     * <p><b>C:</b> {@code wait_event_interruptible_exclusive(wq_head, condition);}
     * &lt;linux/wait.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">A {@code wake_up} wakes one of several, the one that has waited longest.
     *   <li id="S2">A signal ends it; the event wins over the signal, so that no wake-up is
     *       swallowed.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes · atomic, softirq, hard interrupt: no · may sleep: yes
     *
     * <h4>Locks</h4>
     *
     * none that forbids sleeping on entry, the same on return
     *
     * @param wq_head the queue
     * @param condition runs several times, mostly in a state other than running: it must not sleep
     * @return 0 when the condition holds; {@code -ERESTARTSYS} for a signal
     * @see #wait_event_interruptible
     * @source linux.md 4.3; wait.h [6.12]
     */
    @Routine(header = "linux/wait.h", sleeps = true, macro = true)
    default int wait_event_interruptible_exclusive(
            WaitQueueHead wq_head, BooleanSupplier condition) {
        SimThread sim =
                enter(WaitEventCalls.wait_event_interruptible_exclusive, wq_head, condition);
        int result =
                kernel().waitEvents()
                        .await(sim, WaitStyle.exclusiveIn(TASK_INTERRUPTIBLE), wq_head, condition);
        sim.leave();
        return result;
    }

    /**
     * As {@link #wait_event_killable}, with an exclusive entry.
     *
     * <p><b>C:</b> {@code wait_event_killable_exclusive(wq_head, condition);} &lt;linux/wait.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">A {@code wake_up} wakes one of several, the one that has waited longest.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes · atomic, softirq, hard interrupt: no · may sleep: yes
     *
     * <h4>Locks</h4>
     *
     * none that forbids sleeping on entry, the same on return
     *
     * @param wq_head the queue
     * @param condition runs several times, mostly in a state other than running: it must not sleep
     * @return 0 when the condition holds; {@code -ERESTARTSYS} for SIGKILL
     * @see #wait_event_killable
     * @source linux.md 4.3; wait.h [6.12]
     */
    @Routine(header = "linux/wait.h", sleeps = true, macro = true)
    default int wait_event_killable_exclusive(WaitQueueHead wq_head, BooleanSupplier condition) {
        SimThread sim = enter(WaitEventCalls.wait_event_killable_exclusive, wq_head, condition);
        int result =
                kernel().waitEvents()
                        .await(sim, WaitStyle.exclusiveIn(TASK_KILLABLE), wq_head, condition);
        sim.leave();
        return result;
    }

    /**
     * As {@link #wait_event}, with something to do around each sleep.
     *
     * <p><b>C:</b> {@code wait_event_cmd(wq_head, condition, cmd1, cmd2);} &lt;linux/wait.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Before each sleep {@code cmd1} runs, after it {@code cmd2}; in module text, and
     *       not if the condition holds.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes · atomic, softirq, hard interrupt: no · may sleep: yes
     *
     * <h4>Locks</h4>
     *
     * none that forbids sleeping on entry, the same on return
     *
     * @param wq_head the queue
     * @param condition runs several times, mostly in a state other than running: it must not sleep
     * @param cmd1 such as giving back a lock; nothing that changes the state
     * @param cmd2 such as taking the lock again
     * @see #wait_event
     * @source linux.md 4.3; wait.h [6.12]
     */
    @Routine(header = "linux/wait.h", sleeps = true, macro = true)
    default void wait_event_cmd(
            WaitQueueHead wq_head, BooleanSupplier condition, Runnable cmd1, Runnable cmd2) {
        SimThread sim = enter(WaitEventCalls.wait_event_cmd, wq_head, condition, cmd1, cmd2);
        kernel().waitEvents()
                .await(sim, new WaitStyle(TASK_UNINTERRUPTIBLE, 0, cmd1, cmd2), wq_head, condition);
        sim.leave();
    }
}
