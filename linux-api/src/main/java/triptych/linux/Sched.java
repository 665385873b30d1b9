package triptych.linux;

import triptych.core.routine.KernelText;
import triptych.core.routine.Routine;
import triptych.core.routine.Symbol;
import triptych.core.thread.SimThread;
import triptych.linux.kernel.CompletionUnits;
import triptych.linux.kernel.TaskStates;
import triptych.linux.struct.TaskState;
import triptych.linux.struct.TaskStruct;

/** {@code linux/sched.h}: tasks, their states, and the processor. */
@KernelText
public interface Sched extends Surface {
    /** No time limit. */
    @Symbol(header = "linux/sched.h")
    long MAX_SCHEDULE_TIMEOUT = CompletionUnits.MAX_SCHEDULE_TIMEOUT;

    /** The calling task. */
    @Symbol(header = "asm/current.h")
    default TaskStruct current() {
        return kernel().tasks().of(kernel().machine().running());
    }

    /** The caller's own line, which macros name in their reports. */
    private String here() {
        return kernel().machine().callSite().toString();
    }

    /**
     * Takes a reference to a task.
     *
     * <p><b>C:</b> {@code struct task_struct *get_task_struct(struct task_struct *t);}
     * &lt;linux/sched/task.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">The task's memory stays until the reference is given back, also when the task
     *       has ended.
     *   <li id="S2">Of a task whose memory is gone: {@code slab-use-after-free}. NULL and error
     *       pointers fault.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any
     *
     * @param t a task that cannot have ended, or to which a reference is held
     * @return {@code t}
     * @source linux.md 1.6; include/linux/sched/task.h [6.12]
     */
    @Routine(header = "linux/sched/task.h")
    default TaskStruct get_task_struct(TaskStruct t) {
        SimThread sim = enter(SchedCalls.get_task_struct, t);
        TaskStruct result = kernel().tasks().hold(t);
        sim.leave();
        return result;
    }

    /**
     * Gives a reference to a task back.
     *
     * <p><b>C:</b> {@code void put_task_struct(struct task_struct *t);} &lt;linux/sched/task.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">With the last reference the memory of a task that has ended is gone.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any
     *
     * @param t a task to which a reference is held
     * @source linux.md 1.6; include/linux/sched/task.h [6.12]
     */
    @Routine(header = "linux/sched/task.h")
    default void put_task_struct(TaskStruct t) {
        SimThread sim = enter(SchedCalls.put_task_struct, t);
        kernel().tasks().put(t);
        sim.leave();
    }

    /**
     * Sets the state of the calling task, with a full barrier.
     *
     * <p><b>C:</b> {@code void set_current_state(unsigned int state_value);} &lt;linux/sched.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">A wake-up that fits the state, between here and {@code schedule}, makes the
     *       task running again, so that {@code schedule} does not sleep.
     *   <li id="S2">It is only noted: others may run in between, and the task does not sleep before
     *       {@code schedule}.
     *   <li id="S3">{@code TASK_PARKED} and {@code TASK_DEAD} are for {@code set_special_state}:
     *       the kernel warns, and goes on.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any, of the task itself
     *
     * @param state_value a state {@code TASK_*}
     * @source linux.md 0.4, 4.1; include/linux/sched.h [6.12]
     */
    @Routine(header = "linux/sched.h", macro = true)
    default void set_current_state(int state_value) {
        SimThread sim = enter(SchedCalls.set_current_state, state_value);
        kernel().states().change(sim, state_value, false);
        sim.leave();
    }

    /**
     * Sets the state of the calling task without a barrier; see {@link #set_current_state}.
     *
     * <p><b>C:</b> {@code void __set_current_state(unsigned int state_value);}
     * &lt;linux/sched.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">On this machine, where memory is never reordered, the same as {@code
     *       set_current_state}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any, of the task itself
     *
     * @param state_value as a rule {@code TASK_RUNNING}
     * @source linux.md 4.1; include/linux/sched.h [6.12]
     */
    @Routine(header = "linux/sched.h", macro = true)
    default void __set_current_state(int state_value) {
        SimThread sim = enter(SchedCalls.__set_current_state, state_value);
        kernel().states().change(sim, state_value, false);
        sim.leave();
    }

    /**
     * Sets a state of the calling task that ordinary wake-ups do not end.
     *
     * <p><b>C:</b> {@code void set_special_state(unsigned int state_value);} &lt;linux/sched.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">As {@code set_current_state}, for {@code TASK_PARKED} and {@code TASK_DEAD};
     *       any other state: the kernel warns, and goes on.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any, of the task itself
     *
     * @param state_value a special state
     * @source linux.md 0.4, 4.1; include/linux/sched.h [6.12]
     */
    @Routine(header = "linux/sched.h", macro = true)
    default void set_special_state(int state_value) {
        SimThread sim = enter(SchedCalls.set_special_state, state_value);
        kernel().states().change(sim, state_value, true);
        sim.leave();
    }

    /**
     * Gives up the processor.
     *
     * <p><b>C:</b> {@code void schedule(void);} &lt;linux/sched.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">In a state other than running the task sleeps until a wake-up that fits the
     *       state, and is running then.
     *   <li id="S2">It does not sleep if a signal is pending that the state heeds: any for {@code
     *       TASK_INTERRUPTIBLE}, SIGKILL for {@code TASK_KILLABLE}.
     *   <li id="S3">While running it only lets others go first.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes · atomic: no, {@code scheduling while atomic}
     *
     * @source linux.md 4.1; kernel/sched/core.c [6.12]
     */
    @Routine(header = "linux/sched.h", sleeps = true)
    default void schedule() {
        SimThread sim = enter(SchedCalls.schedule);
        kernel().states().schedule(sim);
        sim.leave();
    }

    /**
     * Gives up the processor for a limited time, in the state that the caller has set.
     *
     * <p><b>C:</b> {@code signed long schedule_timeout(signed long timeout);} &lt;linux/sched.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Ends with the time, or as {@code schedule} does; the task is running then. The
     *       value is what was left.
     *   <li id="S2">While running it does not sleep: the whole time is left.
     *   <li id="S3">{@code MAX_SCHEDULE_TIMEOUT} sets no limit, and is what it returns.
     *   <li id="S4">A negative time: {@code schedule_timeout: wrong timeout value}, and 0 at once.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes · atomic: no, {@code scheduling while atomic}
     *
     * <h4>Variations</h4>
     *
     * the time ends exactly, 0 with the next tick; a real timer wheel is up to an eighth late
     *
     * @param timeout jiffies
     * @return jiffies that were left; 0 time was over
     * @source linux.md 4.2; kernel/time/timer.c [6.12]
     */
    @Routine(header = "linux/sched.h", sleeps = true)
    default long schedule_timeout(long timeout) {
        SimThread sim = enter(SchedCalls.schedule_timeout, timeout);
        long result = kernel().sleeps().schedule(sim, timeout);
        sim.leave();
        return result;
    }

    /**
     * Sleeps for a limited time in {@code TASK_INTERRUPTIBLE}.
     *
     * <p><b>C:</b> {@code signed long schedule_timeout_interruptible(signed long timeout);}
     * &lt;linux/sched.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Sets the state itself, and then is {@code schedule_timeout}. Any wake-up ends
     *       it, and any signal that is pending, before or later.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes · atomic: no, {@code scheduling while atomic}
     *
     * @param timeout jiffies
     * @return jiffies that were left; 0 time was over
     * @source linux.md 4.2; kernel/time/timer.c [6.12]
     */
    @Routine(header = "linux/sched.h", sleeps = true)
    default long schedule_timeout_interruptible(long timeout) {
        SimThread sim = enter(SchedCalls.schedule_timeout_interruptible, timeout);
        long result = kernel().sleeps().schedule(sim, timeout, TaskState.TASK_INTERRUPTIBLE);
        sim.leave();
        return result;
    }

    /**
     * Sleeps for a limited time in {@code TASK_KILLABLE}.
     *
     * <p><b>C:</b> {@code signed long schedule_timeout_killable(signed long timeout);}
     * &lt;linux/sched.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Sets the state itself, and then is {@code schedule_timeout}. Any wake-up ends
     *       it, and SIGKILL; no other signal does, nor that of {@code kthread_stop}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes · atomic: no, {@code scheduling while atomic}
     *
     * @param timeout jiffies
     * @return jiffies that were left; 0 time was over
     * @source linux.md 4.2; kernel/time/timer.c [6.12]
     */
    @Routine(header = "linux/sched.h", sleeps = true)
    default long schedule_timeout_killable(long timeout) {
        SimThread sim = enter(SchedCalls.schedule_timeout_killable, timeout);
        long result = kernel().sleeps().schedule(sim, timeout, TaskState.TASK_KILLABLE);
        sim.leave();
        return result;
    }

    /**
     * Sleeps for a limited time in {@code TASK_UNINTERRUPTIBLE}.
     *
     * <p><b>C:</b> {@code signed long schedule_timeout_uninterruptible(signed long timeout);}
     * &lt;linux/sched.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Sets the state itself, and then is {@code schedule_timeout}. Any wake-up ends
     *       it; no signal does.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes · atomic: no, {@code scheduling while atomic}
     *
     * @param timeout jiffies
     * @return jiffies that were left; 0 time was over
     * @source linux.md 4.2; kernel/time/timer.c [6.12]
     */
    @Routine(header = "linux/sched.h", sleeps = true)
    default long schedule_timeout_uninterruptible(long timeout) {
        SimThread sim = enter(SchedCalls.schedule_timeout_uninterruptible, timeout);
        long result = kernel().sleeps().schedule(sim, timeout, TaskState.TASK_UNINTERRUPTIBLE);
        sim.leave();
        return result;
    }

    /**
     * Sleeps for a limited time in {@code TASK_IDLE}.
     *
     * <p><b>C:</b> {@code signed long schedule_timeout_idle(signed long timeout);}
     * &lt;linux/sched.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Sets the state itself, and then is {@code schedule_timeout}. Any wake-up ends
     *       it; no signal does, and a sleep without end is no hung task.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes · atomic: no, {@code scheduling while atomic}
     *
     * @param timeout jiffies
     * @return jiffies that were left; 0 time was over
     * @source linux.md 4.2; kernel/time/timer.c [6.12]
     */
    @Routine(header = "linux/sched.h", sleeps = true)
    default long schedule_timeout_idle(long timeout) {
        SimThread sim = enter(SchedCalls.schedule_timeout_idle, timeout);
        long result = kernel().sleeps().schedule(sim, timeout, TaskState.TASK_IDLE);
        sim.leave();
        return result;
    }

    /**
     * Gives up the processor, to wait for a device.
     *
     * <p><b>C:</b> {@code void io_schedule(void);} &lt;linux/sched.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">As {@code schedule}; no account of the time is kept here.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes · atomic: no, {@code scheduling while atomic}
     *
     * @source linux.md 4.1; kernel/sched/core.c [6.12]
     */
    @Routine(header = "linux/sched.h", sleeps = true)
    default void io_schedule() {
        SimThread sim = enter(SchedCalls.io_schedule);
        kernel().states().schedule(sim);
        sim.leave();
    }

    /**
     * Gives up the processor for a limited time, to wait for a device.
     *
     * <p><b>C:</b> {@code long io_schedule_timeout(long timeout);} &lt;linux/sched.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">As {@code schedule_timeout}; no account of the time is kept here.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes · atomic: no, {@code scheduling while atomic}
     *
     * @param timeout jiffies
     * @return jiffies that were left; 0 time was over
     * @source linux.md 4.1; kernel/sched/core.c [6.12]
     */
    @Routine(header = "linux/sched.h", sleeps = true)
    default long io_schedule_timeout(long timeout) {
        SimThread sim = enter(SchedCalls.io_schedule_timeout, timeout);
        long result = kernel().sleeps().schedule(sim, timeout);
        sim.leave();
        return result;
    }

    /**
     * Wakes a task, whatever it sleeps for.
     *
     * <p><b>C:</b> {@code int wake_up_process(struct task_struct *p);} &lt;linux/sched.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">1 if the task was in a state of {@code TASK_NORMAL}, {@code TASK_KILLABLE} and
     *       {@code TASK_IDLE} among them; it is running then, although it may not have run yet.
     *   <li id="S2">0 and no effect if it was running, parked or dead: nothing is remembered for
     *       its next sleep.
     *   <li id="S3">Of a task that ended without anybody holding a reference: {@code
     *       slab-use-after-free}. NULL and error pointers fault.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any
     *
     * <h4>Variations</h4>
     *
     * a bad pointer shows the address of {@code usage}, not that of the lock that Linux takes first
     *
     * @param p the task
     * @return 1 woken; 0 not asleep
     * @source linux.md 4.1; kernel/sched/core.c [6.12]
     */
    @Routine(header = "linux/sched.h")
    default int wake_up_process(TaskStruct p) {
        SimThread sim = enter(SchedCalls.wake_up_process, p);
        int result = kernel().states().wakeUpProcess(sim, p) ? 1 : 0;
        sim.leave();
        return result;
    }

    /**
     * Wakes a task if it is in one of some states. Linux does not export it to modules.
     *
     * <p><b>C:</b> {@code int wake_up_state(struct task_struct *p, unsigned int state);}
     * &lt;linux/sched.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">As {@code wake_up_process} with the mask {@code state}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any
     *
     * @param p the task
     * @param state the states, as a mask
     * @return 1 woken; 0 in none of them
     * @source linux.md 4.1; kernel/sched/core.c [6.12]
     */
    @Routine(header = "linux/sched.h")
    default int wake_up_state(TaskStruct p, int state) {
        SimThread sim = enter(SchedCalls.wake_up_state, p, state);
        int result = kernel().states().wakeUpState(sim, p, state) ? 1 : 0;
        sim.leave();
        return result;
    }

    /**
     * Lets others go first if they have waited long enough.
     *
     * <p><b>C:</b> {@code int cond_resched(void);} &lt;linux/sched.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">A place where others may come in. The state of the task stays, and it does not
     *       sleep in it.
     *   <li id="S2">In atomic context it complains as {@code might_sleep}; the state is not looked
     *       at.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes · atomic: no
     *
     * @return 0: as under full preemption, where others come in anywhere
     * @source linux.md 4.1; kernel/sched/core.c [6.12]
     */
    @Routine(header = "linux/sched.h", sleeps = true, macro = true)
    default int cond_resched() {
        SimThread sim = enter(SchedCalls.cond_resched);
        kernel().atomic().mightResched(kernel().tasks().of(sim), here());
        kernel().sleeps().offer(sim);
        sim.leave();
        return 0;
    }

    /**
     * Goes behind the others.
     *
     * <p><b>C:</b> {@code void yield(void);} &lt;linux/sched.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">The task is running, whatever its state was, and others may go first. It
     *       promises nothing.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes · atomic: no, {@code scheduling while atomic}
     *
     * @source linux.md 4.1; kernel/sched/core.c [6.12]
     */
    @Routine(header = "linux/sched.h", sleeps = true)
    default void yield() {
        SimThread sim = enter(SchedCalls.yield);
        kernel().sleeps().yield(sim);
        sim.leave();
    }

    /**
     * Whether a signal is pending for a task.
     *
     * <p><b>C:</b> {@code int signal_pending(struct task_struct *p);} &lt;linux/sched/signal.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">True with a pending signal, and for ever once {@code kthread_stop} names the
     *       thread (since 6.1).
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any
     *
     * @param p as a rule {@code current}
     * @return 1 if so
     * @source linux.md 1.6, 4.1; include/linux/sched/signal.h [6.12]
     */
    @Routine(header = "linux/sched/signal.h")
    default int signal_pending(TaskStruct p) {
        SimThread sim = enter(SchedCalls.signal_pending, p);
        int result = kernel().signals().isPending(p) ? 1 : 0;
        sim.leave();
        return result;
    }

    /**
     * Whether SIGKILL is pending for a task.
     *
     * <p><b>C:</b> {@code int fatal_signal_pending(struct task_struct *p);}
     * &lt;linux/sched/signal.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">True with SIGKILL only; not after {@code kthread_stop}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any
     *
     * @param p as a rule {@code current}
     * @return 1 if so
     * @source linux.md 1.6, 4.1; include/linux/sched/signal.h [6.12]
     */
    @Routine(header = "linux/sched/signal.h")
    default int fatal_signal_pending(TaskStruct p) {
        SimThread sim = enter(SchedCalls.fatal_signal_pending, p);
        int result = kernel().signals().isFatalPending(p) ? 1 : 0;
        sim.leave();
        return result;
    }

    /**
     * Whether a signal is pending that a state heeds.
     *
     * <p><b>C:</b> {@code int signal_pending_state(unsigned int state, struct task_struct *p);}
     * &lt;linux/sched/signal.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">True if the state is interruptible and {@code signal_pending}, or if it has
     *       {@code TASK_WAKEKILL} and SIGKILL is pending.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any
     *
     * @param state a state
     * @param p as a rule {@code current}
     * @return 1 if so
     * @source linux.md 1.6, 4.1; include/linux/sched/signal.h [6.12]
     */
    @Routine(header = "linux/sched/signal.h")
    default int signal_pending_state(int state, TaskStruct p) {
        SimThread sim = enter(SchedCalls.signal_pending_state, state, p);
        int result = kernel().signals().isPending(state, p) ? 1 : 0;
        sim.leave();
        return result;
    }

    /**
     * Says that the caller may sleep from here.
     *
     * <p><b>C:</b> {@code void might_sleep(void);} &lt;linux/kernel.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">In atomic context: {@code BUG: sleeping function called from invalid context},
     *       at the caller's own line.
     *   <li id="S2">In a state other than running: {@code do not call blocking ops when
     *       !TASK_RUNNING}, and the state is running then.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes · atomic: complains
     *
     * @source linux.md 0.2; kernel/sched/core.c [6.12]
     */
    @Routine(header = "linux/kernel.h", macro = true)
    default void might_sleep() {
        SimThread sim = enter(SchedCalls.might_sleep);
        kernel().atomic().mightSleep(sim, here());
        sim.leave();
    }

    /**
     * Says that the caller may sleep if a condition holds.
     *
     * <p><b>C:</b> {@code void might_sleep_if(bool cond);} &lt;linux/kernel.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">{@code might_sleep} if {@code cond}, nothing otherwise.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes · atomic: complains if {@code cond}
     *
     * @param cond whether it may sleep
     * @source linux.md 0.2; include/linux/kernel.h [6.12]
     */
    @Routine(header = "linux/kernel.h", macro = true)
    default void might_sleep_if(boolean cond) {
        SimThread sim = enter(SchedCalls.might_sleep_if, cond);
        if (cond) {
            kernel().atomic().mightSleep(sim, here());
        }
        sim.leave();
    }

    /**
     * The letter that ps shows for a task's state.
     *
     * <p><b>C:</b> {@code char task_state_to_char(struct task_struct *task);} &lt;linux/sched.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">R running, S interruptible, D uninterruptible or killable, I idle, P parked, X
     *       dead.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any
     *
     * @param task the task
     * @return the letter
     * @source linux.md 0.4; include/linux/sched.h [6.12]
     */
    @Routine(header = "linux/sched.h")
    default char task_state_to_char(TaskStruct task) {
        SimThread sim = enter(SchedCalls.task_state_to_char, task);
        char result = TaskStates.letter(kernel().states().look(task));
        sim.leave();
        return result;
    }
}
