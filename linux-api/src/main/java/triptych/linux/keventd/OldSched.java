package triptych.linux.keventd;

import triptych.core.routine.KernelText;
import triptych.core.routine.Routine;
import triptych.core.routine.Symbol;
import triptych.core.thread.SimThread;
import triptych.linux.struct.TaskStruct;

/** {@code linux/sched.h} of 2.6.0: states, wake-ups, signals with their old signatures. */
@KernelText
public interface OldSched extends PatchSurface {
    @Symbol(header = "asm/signal.h")
    int SIGKILL = 9;

    @Symbol(header = "asm/signal.h")
    int SIGTERM = 15;

    @Symbol(header = "asm/signal.h")
    int SIGCHLD = 17;

    /**
     * The calling task.
     *
     * <p><b>C:</b> {@code struct task_struct *current;} &lt;asm/current.h&gt;, a macro
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="P1">The task whose code runs, be it a thread or a user's process.
     * </ol>
     *
     * @return it
     * @source linux.md 2.4
     */
    @Routine(header = "asm/current.h", macro = true)
    default TaskStruct current() {
        return kernel().tasks().of(kernel().machine().running());
    }

    /**
     * Says in which state the caller will sleep.
     *
     * <p><b>C:</b> {@code set_current_state(state_value)} &lt;linux/sched.h&gt;, a macro
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="P1">From here on a wake-up that fits makes the state TASK_RUNNING again.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process context
     *
     * @param state TASK_RUNNING, TASK_INTERRUPTIBLE or TASK_UNINTERRUPTIBLE
     * @source linux.md 0.4, 2.4
     */
    @Routine(header = "linux/sched.h", macro = true)
    default void set_current_state(int state) {
        SimThread sim = enter(OldSchedCalls.set_current_state, state);
        kernel().states().change(sim, state, "schedule");
        sim.leave();
    }

    /**
     * Gives up the processor: until woken, unless the state is TASK_RUNNING.
     *
     * <p><b>C:</b> {@code void schedule(void);} &lt;linux/sched.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="P1">In TASK_RUNNING only lets others go first.
     *   <li id="P2">In TASK_INTERRUPTIBLE with a signal pending does not sleep.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process context; else {@code bad: scheduling while atomic!}, and goes on
     *
     * @source linux.md 2.7; kernel/sched.c [2.6.0]
     */
    @Routine(header = "linux/sched.h", sleeps = true)
    default void schedule() {
        SimThread sim = enter(OldSchedCalls.schedule);
        kernel().states().schedule(sim);
        sim.leave();
    }

    /**
     * Wakes a task that sleeps in TASK_INTERRUPTIBLE or TASK_UNINTERRUPTIBLE.
     *
     * <p><b>C:</b> {@code int wake_up_process(struct task_struct *p);} &lt;linux/sched.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="P1">Is not remembered by a task that runs.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any
     *
     * @param p the task
     * @return 1 if it slept, else 0
     * @source linux.md 2.6 Q5, 2.7
     */
    @Routine(header = "linux/sched.h")
    default int wake_up_process(TaskStruct p) {
        SimThread sim = enter(OldSchedCalls.wake_up_process, p);
        int woken = kernel().states().wakeUpProcess(sim, p) ? 1 : 0;
        sim.leave();
        return woken;
    }

    /**
     * Whether a task sees a signal.
     *
     * <p><b>C:</b> {@code int signal_pending(struct task_struct *p);} &lt;linux/sched.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="P1">0 while all that is pending is blocked.
     *   <li id="P2">1 from {@link PatchedKthread#kthread_destroy} on, for ever.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any
     *
     * @param p the task, as a rule {@link #current}
     * @return 1 if it does
     * @source linux.md 2.3, 2.6 Q15 Q16
     */
    @Routine(header = "linux/sched.h")
    default int signal_pending(TaskStruct p) {
        SimThread sim = enter(OldSchedCalls.signal_pending, p);
        int pending = kernel().signals().isPending(p) ? 1 : 0;
        sim.leave();
        return pending;
    }

    /**
     * Sends a signal that cannot be blocked.
     *
     * <p><b>C:</b> {@code void force_sig(int sig, struct task_struct *p);} &lt;linux/sched.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="P1">Unblocks the signal: one of the same number that a user had sent before is seen
     *       too.
     *   <li id="P2">Wakes a task in TASK_INTERRUPTIBLE, and in no other state; kills nobody.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any
     *
     * @param sig its number
     * @param p to whom
     * @source linux.md 2.3, 2.6 Q15
     */
    @Routine(header = "linux/sched.h")
    default void force_sig(int sig, TaskStruct p) {
        SimThread sim = enter(OldSchedCalls.force_sig, sig, p);
        patch().processes().force(sim, sig, p);
        sim.leave();
    }

    /**
     * Sends a signal to a task by its number: also what {@code kill(2)} does.
     *
     * <p><b>C:</b> {@code int kill_proc(pid_t pid, int sig, int priv);} &lt;linux/sched.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="P1">Stays pending where it is blocked.
     *   <li id="P2">-ESRCH: no such thread.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any
     *
     * @param pid the thread's number
     * @param sig the signal's
     * @param priv whether the kernel sends it
     * @return 0 or an error
     * @source linux.md 2.6 Q15
     */
    @Routine(header = "linux/sched.h")
    default int kill_proc(int pid, int sig, int priv) {
        SimThread sim = enter(OldSchedCalls.kill_proc, pid, sig, priv);
        int error = patch().processes().kill(sim, pid, sig);
        sim.leave();
        return error;
    }

    /**
     * The thread of a number.
     *
     * <p><b>C:</b> {@code struct task_struct *find_task_by_pid(pid_t pid);} &lt;linux/sched.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="P1">NULL once somebody has collected its status, or it has reaped itself.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any
     *
     * <h4>Variations</h4>
     *
     * finds threads of the patch only
     *
     * @param pid its number
     * @return the thread or NULL; without a reference
     * @source linux.md 2.3, 2.6 Q20
     */
    @Routine(header = "linux/sched.h")
    default TaskStruct find_task_by_pid(int pid) {
        SimThread sim = enter(OldSchedCalls.find_task_by_pid, pid);
        TaskStruct found = patch().processes().look(pid);
        sim.leave();
        return found;
    }

    /**
     * Ends the calling thread. Does not return: {@code throw} it to tell the compiler.
     *
     * <p><b>C:</b> {@code void do_exit(long code);} &lt;linux/kernel.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="P1">The parent can collect {@code code} as it is: nothing is shifted.
     *   <li id="P2">If the parent ignores SIGCHLD the thread reaps itself: it is gone at once, and
     *       nothing can be collected.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process context
     *
     * @param code the exit code
     * @return nothing
     * @source linux.md 2.5 E3, E4; kernel/exit.c [2.6.0]
     */
    @Routine(header = "linux/kernel.h")
    default Error do_exit(long code) {
        SimThread sim = enter(OldSchedCalls.do_exit, code);
        throw patch().processes().exit(sim, (int) code);
    }

    /**
     * Binds a task to a processor.
     *
     * <p><b>C:</b> {@code int set_cpus_allowed(task_t *p, cpumask_t new_mask);}
     * &lt;linux/sched.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="P1">The task runs on the lowest processor of the mask.
     *   <li id="P2">-EINVAL: there is none such.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process context
     *
     * @param p the caller
     * @param new_mask one bit for each processor
     * @return 0 or an error
     * @source linux.md 2.6 Q14, 10 (46)
     */
    @Routine(header = "linux/sched.h", sleeps = true)
    default int set_cpus_allowed(TaskStruct p, long new_mask) {
        SimThread sim = enter(OldSchedCalls.set_cpus_allowed, p, new_mask);
        int error = patch().bind(p, new_mask);
        sim.leave();
        return error;
    }
}
