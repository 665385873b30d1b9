package triptych.linux;

import triptych.core.routine.KernelText;
import triptych.core.routine.Routine;
import triptych.core.thread.SimThread;
import triptych.linux.kernel.CompletionUnits;
import triptych.linux.struct.Completion;
import triptych.linux.struct.CompletionOnStack;
import triptych.linux.struct.TaskState;

/**
 * {@code linux/completion.h}: units that are completed and waited for.
 *
 * <p>Our words, where Linux has none, tell of uses that cannot be meant; the kernel goes on.
 */
@KernelText
public interface Completions extends Surface, TaskState {
    /**
     * A completion with static storage.
     *
     * <p><b>C:</b> {@code DECLARE_COMPLETION(work);} &lt;linux/completion.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Nothing is completed yet; it can be waited for at once.
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
     * lockdep's {@code INFO: trying to register non-static key.} for one on the stack is not
     * reported.
     *
     * @param work the name of the variable
     * @return the variable
     * @source linux.md 3; kernel/sched/completion.c [6.12]
     */
    @Routine(header = "linux/completion.h", macro = true)
    default Completion DECLARE_COMPLETION(String work) {
        return new Completion(work).initialised();
    }

    /**
     * The value of a completion with static storage, such as a member of a structure.
     *
     * <p><b>C:</b> {@code COMPLETION_INITIALIZER(work)} &lt;linux/completion.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">As {@link #DECLARE_COMPLETION}.
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
     * @param work the name of the variable
     * @return the value
     * @source linux.md 3; kernel/sched/completion.c [6.12]
     */
    @Routine(header = "linux/completion.h", macro = true)
    default Completion COMPLETION_INITIALIZER(String work) {
        return new Completion(work).initialised();
    }

    /**
     * A completion among the local variables of a function.
     *
     * <p><b>C:</b> {@code DECLARE_COMPLETION_ONSTACK(work);} &lt;linux/completion.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">As {@link #DECLARE_COMPLETION}.
     *   <li id="S2">Who completes it, or waits for it, when the function or its thread has ended:
     *       {@code BUG: KASAN: stack-out-of-bounds in complete}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes · others: as far as they wait for nothing · may sleep: no
     *
     * <h4>Locks</h4>
     *
     * any on entry, the same on return
     *
     * <h4>Variations</h4>
     *
     * the function ends where the variable is closed. Without KASAN the write goes wherever the
     * memory is used now.
     *
     * @param work the name of the variable
     * @return the variable; close it where the function returns
     * @source linux.md 3.1, 3.3; completion.h [6.12]
     */
    @Routine(header = "linux/completion.h", macro = true)
    default CompletionOnStack DECLARE_COMPLETION_ONSTACK(String work) {
        SimThread sim = enter(CompletionsCalls.DECLARE_COMPLETION_ONSTACK, work);
        CompletionOnStack result = kernel().completions().declareOnStack(sim, work);
        sim.leave();
        return result;
    }

    /**
     * The value of a completion among the local variables of a function.
     *
     * <p><b>C:</b> {@code COMPLETION_INITIALIZER_ONSTACK(work)} &lt;linux/completion.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">As {@link #DECLARE_COMPLETION_ONSTACK}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes · others: as far as they wait for nothing · may sleep: no
     *
     * <h4>Locks</h4>
     *
     * any on entry, the same on return
     *
     * @param work the name of the variable
     * @return the value; close it where the function returns
     * @source linux.md 3; kernel/sched/completion.c [6.12]
     */
    @Routine(header = "linux/completion.h", macro = true)
    default CompletionOnStack COMPLETION_INITIALIZER_ONSTACK(String work) {
        SimThread sim = enter(CompletionsCalls.COMPLETION_INITIALIZER_ONSTACK, work);
        CompletionOnStack result = kernel().completions().declareOnStack(sim, work);
        sim.leave();
        return result;
    }

    /**
     * Makes a completion of {@code x}.
     *
     * <p><b>C:</b> {@code void init_completion(struct completion *x);} &lt;linux/completion.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">The counter is 0 and the queue is empty.
     *   <li id="S2">Whoever waited stands in a queue that nobody looks at any more, and sleeps for
     *       ever; reported in our words, since Linux says nothing.
     *   <li id="S3">If such a waiter leaves for another reason, it takes itself off a list that
     *       does not know it: {@code list_del corruption. prev->next should be}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any · may sleep: no
     *
     * <h4>Locks</h4>
     *
     * any on entry, the same on return; nobody else may use {@code x} meanwhile
     *
     * @param x memory for it
     * @see #reinit_completion
     * @source linux.md 3.1, 13; completion.h [6.12]
     */
    @Routine(header = "linux/completion.h", macro = true)
    default void init_completion(Completion x) {
        SimThread sim = enter(CompletionsCalls.init_completion, x);
        kernel().completions().init(x);
        sim.leave();
    }

    /**
     * Makes a completion ready for its next use.
     *
     * <p><b>C:</b> {@code void reinit_completion(struct completion *x);} &lt;linux/completion.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">The counter is 0; the queue is left as it is.
     *   <li id="S2">Whoever was let through by {@link #complete_all} and has not run yet finds no
     *       unit and sleeps again. That somebody still waits is reported in our words; Linux says
     *       nothing.
     *   <li id="S3">Memory that was never initialised stays so; reported in our words.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any · may sleep: no
     *
     * <h4>Locks</h4>
     *
     * any on entry, the same on return; the caller sees to it that nobody waits
     *
     * @param x the completion
     * @see #complete_all
     * @source linux.md 3.1, 13; completion.h [6.12]
     */
    @Routine(header = "linux/completion.h")
    default void reinit_completion(Completion x) {
        SimThread sim = enter(CompletionsCalls.reinit_completion, x);
        kernel().completions().reinit(x);
        sim.leave();
    }

    /**
     * Waits for a unit, and takes it.
     *
     * <p><b>C:</b> {@code void wait_for_completion(struct completion *x);}
     * &lt;linux/completion.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Sleeps in {@code TASK_UNINTERRUPTIBLE} until there is a unit; signals and time
     *       do not end it.
     *   <li id="S2">{@code might_sleep()} comes first, even if there is a unit: R1.
     *   <li id="S3">Waiters are woken in the order in which they came.
     *   <li id="S4">A caller who comes before a woken waiter runs takes the unit; the woken one
     *       queues again, at the tail.
     *   <li id="S5">After {@link #complete_all} nothing is taken: everybody passes.
     *   <li id="S6">A stray wake-up changes nothing.
     *   <li id="S7">Memory that was never initialised: {@code list_add corruption. prev is NULL.}
     *   <li id="S8">Interrupts that are off are on afterwards.
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
     * @param x the completion
     * @see #complete
     * @source linux.md 3; kernel/sched/completion.c [6.12]
     */
    @Routine(header = "linux/completion.h", sleeps = true)
    default void wait_for_completion(Completion x) {
        SimThread sim = enter(CompletionsCalls.wait_for_completion, x);
        kernel().completions().await(sim, x);
        sim.leave();
    }

    /**
     * As {@link #wait_for_completion}, counted as a wait for I/O.
     *
     * <p><b>C:</b> {@code void wait_for_completion_io(struct completion *x);}
     * &lt;linux/completion.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Sleeps in {@code TASK_UNINTERRUPTIBLE} and takes a unit.
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
     * waits for I/O are not counted.
     *
     * @param x the completion
     * @see #wait_for_completion
     * @source linux.md 3; kernel/sched/completion.c [6.12]
     */
    @Routine(header = "linux/completion.h", sleeps = true)
    default void wait_for_completion_io(Completion x) {
        SimThread sim = enter(CompletionsCalls.wait_for_completion_io, x);
        kernel().completions().await(sim, x);
        sim.leave();
    }

    /**
     * As {@link #wait_for_completion}, ended by a signal.
     *
     * <p><b>C:</b> {@code int wait_for_completion_interruptible(struct completion *x);}
     * &lt;linux/completion.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Sleeps in {@code TASK_INTERRUPTIBLE}.
     *   <li id="S2">A signal that is pending or comes ends it with {@code -ERESTARTSYS}; no unit is
     *       taken.
     *   <li id="S3">If there is a unit, signals are not looked at: the event wins.
     *   <li id="S4">{@code kthread_stop} counts as a signal.
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
     * @param x the completion
     * @return 0 with a unit; {@code -ERESTARTSYS} for a signal
     * @see #wait_for_completion
     * @source linux.md 3; kernel/sched/completion.c [6.12]
     */
    @Routine(header = "linux/completion.h", sleeps = true)
    default int wait_for_completion_interruptible(Completion x) {
        SimThread sim = enter(CompletionsCalls.wait_for_completion_interruptible, x);
        int result =
                (int)
                        Math.min(
                                0,
                                kernel().completions()
                                        .await(
                                                sim,
                                                x,
                                                CompletionUnits.MAX_SCHEDULE_TIMEOUT,
                                                TASK_INTERRUPTIBLE));
        sim.leave();
        return result;
    }

    /**
     * As {@link #wait_for_completion}, ended by SIGKILL.
     *
     * <p><b>C:</b> {@code int wait_for_completion_killable(struct completion *x);}
     * &lt;linux/completion.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Sleeps in {@code TASK_KILLABLE}; an ordinary wake-up reaches it.
     *   <li id="S2">SIGKILL ends it with {@code -ERESTARTSYS}; other signals do not.
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
     * @param x the completion
     * @return 0 with a unit; {@code -ERESTARTSYS} for SIGKILL
     * @see #wait_for_completion
     * @source linux.md 3; kernel/sched/completion.c [6.12]
     */
    @Routine(header = "linux/completion.h", sleeps = true)
    default int wait_for_completion_killable(Completion x) {
        SimThread sim = enter(CompletionsCalls.wait_for_completion_killable, x);
        int result =
                (int)
                        Math.min(
                                0,
                                kernel().completions()
                                        .await(
                                                sim,
                                                x,
                                                CompletionUnits.MAX_SCHEDULE_TIMEOUT,
                                                TASK_KILLABLE));
        sim.leave();
        return result;
    }

    /**
     * As {@link #wait_for_completion}, in a state of the caller's choice.
     *
     * <p><b>C:</b> {@code int wait_for_completion_state(struct completion *x, unsigned int state);}
     * &lt;linux/completion.h&gt;
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
     * @param x the completion
     * @param state bits {@code TASK_*}
     * @return 0 with a unit; {@code -ERESTARTSYS} for a signal that {@code state} heeds
     * @see #wait_for_completion
     * @source linux.md 3; kernel/sched/completion.c [6.12]
     */
    @Routine(header = "linux/completion.h", sleeps = true)
    default int wait_for_completion_state(Completion x, int state) {
        SimThread sim = enter(CompletionsCalls.wait_for_completion_state, x, state);
        int result =
                (int)
                        Math.min(
                                0,
                                kernel().completions()
                                        .await(
                                                sim,
                                                x,
                                                CompletionUnits.MAX_SCHEDULE_TIMEOUT,
                                                state));
        sim.leave();
        return result;
    }

    /**
     * As {@link #wait_for_completion}, with a time limit.
     *
     * <p><b>C:</b> {@code unsigned long wait_for_completion_timeout(struct completion *x, unsigned
     * long timeout);} &lt;linux/completion.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">With a unit it returns the jiffies that are left, at least 1; all of them if
     *       the unit was there.
     *   <li id="S2">When time is over it returns 0 and takes nothing.
     *   <li id="S3">If unit and expiry come on one tick, the unit wins: 1.
     *   <li id="S4">{@code timeout} 0 without a unit sleeps until the next tick.
     *   <li id="S5">{@code timeout} above {@code LONG_MAX} without a unit: {@code schedule_timeout:
     *       wrong timeout value}, and 0 at once.
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
     * @param x the completion
     * @param timeout jiffies; at least one tick passes before time is over
     * @return jiffies left, at least 1; 0 when time was over
     * @see #wait_for_completion
     * @source linux.md 3; kernel/sched/completion.c [6.12]
     */
    @Routine(header = "linux/completion.h", sleeps = true)
    default long wait_for_completion_timeout(Completion x, long timeout) {
        SimThread sim = enter(CompletionsCalls.wait_for_completion_timeout, x, timeout);
        long result = kernel().completions().await(sim, x, timeout, TASK_UNINTERRUPTIBLE);
        sim.leave();
        return result;
    }

    /**
     * As {@link #wait_for_completion_timeout}, counted as a wait for I/O.
     *
     * <p><b>C:</b> {@code unsigned long wait_for_completion_io_timeout(struct completion *x,
     * unsigned long timeout);} &lt;linux/completion.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Returns what {@link #wait_for_completion_timeout} does.
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
     * waits for I/O are not counted.
     *
     * @param x the completion
     * @param timeout jiffies; at least one tick passes before time is over
     * @return jiffies left, at least 1; 0 when time was over
     * @see #wait_for_completion_timeout
     * @source linux.md 3; kernel/sched/completion.c [6.12]
     */
    @Routine(header = "linux/completion.h", sleeps = true)
    default long wait_for_completion_io_timeout(Completion x, long timeout) {
        SimThread sim = enter(CompletionsCalls.wait_for_completion_io_timeout, x, timeout);
        long result = kernel().completions().await(sim, x, timeout, TASK_UNINTERRUPTIBLE);
        sim.leave();
        return result;
    }

    /**
     * As {@link #wait_for_completion_interruptible}, with a time limit.
     *
     * <p><b>C:</b> {@code long wait_for_completion_interruptible_timeout(struct completion *x,
     * unsigned long timeout);} &lt;linux/completion.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Returns the jiffies that are left, at least 1, or 0 when time is over.
     *   <li id="S2">A signal ends it with {@code -ERESTARTSYS}, which an unsigned variable would
     *       hide.
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
     * @param x the completion
     * @param timeout jiffies; at least one tick passes before time is over
     * @return jiffies left, at least 1; 0 when time was over; {@code -ERESTARTSYS} for a signal
     * @see #wait_for_completion_timeout
     * @source linux.md 3; kernel/sched/completion.c [6.12]
     */
    @Routine(header = "linux/completion.h", sleeps = true)
    default long wait_for_completion_interruptible_timeout(Completion x, long timeout) {
        SimThread sim =
                enter(CompletionsCalls.wait_for_completion_interruptible_timeout, x, timeout);
        long result = kernel().completions().await(sim, x, timeout, TASK_INTERRUPTIBLE);
        sim.leave();
        return result;
    }

    /**
     * As {@link #wait_for_completion_killable}, with a time limit.
     *
     * <p><b>C:</b> {@code long wait_for_completion_killable_timeout(struct completion *x, unsigned
     * long timeout);} &lt;linux/completion.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Returns the jiffies that are left, at least 1, or 0 when time is over.
     *   <li id="S2">SIGKILL ends it with {@code -ERESTARTSYS}; other signals do not.
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
     * @param x the completion
     * @param timeout jiffies; at least one tick passes before time is over
     * @return jiffies left, at least 1; 0 when time was over; {@code -ERESTARTSYS} for SIGKILL
     * @see #wait_for_completion_timeout
     * @source linux.md 3; kernel/sched/completion.c [6.12]
     */
    @Routine(header = "linux/completion.h", sleeps = true)
    default long wait_for_completion_killable_timeout(Completion x, long timeout) {
        SimThread sim = enter(CompletionsCalls.wait_for_completion_killable_timeout, x, timeout);
        long result = kernel().completions().await(sim, x, timeout, TASK_KILLABLE);
        sim.leave();
        return result;
    }

    /**
     * Takes a unit if there is one.
     *
     * <p><b>C:</b> {@code bool try_wait_for_completion(struct completion *x);}
     * &lt;linux/completion.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Takes a unit, or returns false; never queues and never sleeps.
     *   <li id="S2">Leaves a counter that lets everybody through.
     *   <li id="S3">Memory that was never initialised has no unit; reported in our words.
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
     * @param x the completion
     * @return whether a unit was taken
     * @source linux.md 3; kernel/sched/completion.c [6.12]
     */
    @Routine(header = "linux/completion.h")
    default boolean try_wait_for_completion(Completion x) {
        SimThread sim = enter(CompletionsCalls.try_wait_for_completion, x);
        boolean result = kernel().completions().tryTake(x);
        sim.leave();
        return result;
    }

    /**
     * Whether there is a unit.
     *
     * <p><b>C:</b> {@code bool completion_done(struct completion *x);} &lt;linux/completion.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Takes nothing.
     *   <li id="S2">Memory that was never initialised has no unit; reported in our words.
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
     * @param x the completion
     * @return true if a wait would not sleep now; false says nothing of waiters
     * @source linux.md 3; kernel/sched/completion.c [6.12]
     */
    @Routine(header = "linux/completion.h")
    default boolean completion_done(Completion x) {
        SimThread sim = enter(CompletionsCalls.completion_done, x);
        boolean result = kernel().completions().isDone(x);
        sim.leave();
        return result;
    }

    /**
     * Adds a unit and wakes the first waiter.
     *
     * <p><b>C:</b> {@code void complete(struct completion *x);} &lt;linux/completion.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Wakes who has waited longest, and nobody else.
     *   <li id="S2">Units are counted: as many waits pass as there were calls, whichever came
     *       first.
     *   <li id="S3">A counter of 4294967295 stays.
     *   <li id="S4">A completion on a stack frame that is gone: {@code BUG: KASAN:
     *       stack-out-of-bounds in complete}.
     *   <li id="S5">Memory that was never initialised: {@code BUG: unable to handle page fault for
     *       address: fffffffffffffff8}; NULL: {@code BUG: kernel NULL pointer dereference}.
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
     * @param x the completion
     * @see #wait_for_completion
     * @source linux.md 3.3, 13; kernel/sched/completion.c [6.12]
     */
    @Routine(header = "linux/completion.h")
    default void complete(Completion x) {
        SimThread sim = enter(CompletionsCalls.complete, x);
        kernel().completions().complete(sim, x);
        sim.leave();
    }

    /**
     * Lets everybody through, now and later.
     *
     * <p><b>C:</b> {@code void complete_all(struct completion *x);} &lt;linux/completion.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Wakes all waiters, in the order in which they came.
     *   <li id="S2">The counter is 4294967295 until {@link #reinit_completion}: every later wait
     *       passes at once.
     *   <li id="S3">A second call changes nothing; reported in our words, since Linux says nothing.
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
     * @param x the completion
     * @see #reinit_completion
     * @source linux.md 3.3; kernel/sched/completion.c [6.12]
     */
    @Routine(header = "linux/completion.h")
    default void complete_all(Completion x) {
        SimThread sim = enter(CompletionsCalls.complete_all, x);
        kernel().completions().completeAll(sim, x);
        sim.leave();
    }
}
