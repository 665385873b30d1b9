package triptych.linux;

import triptych.core.routine.KernelText;
import triptych.core.routine.Routine;
import triptych.core.thread.SimThread;
import triptych.linux.struct.SignalNumbers;
import triptych.linux.struct.TaskStruct;

/** {@code linux/sched/signal.h}: signals, which kernel threads ignore unless they ask for them. */
@KernelText
public interface Signalling extends Surface, SignalNumbers {
    /**
     * Lets a signal come to the calling kernel thread.
     *
     * <p><b>C:</b> {@code void allow_signal(int sig);} &lt;linux/signal.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">From now on the signal becomes pending and ends interruptible sleeps, SIGKILL
     *       killable ones too; it does not end the thread.
     *   <li id="S2">What was sent before is lost: a kernel thread ignores every signal, SIGKILL
     *       among them, and senders are told nothing.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes
     *
     * @param sig number of the signal
     * @source linux.md 4.4; kernel/signal.c [6.12]
     */
    @Routine(header = "linux/signal.h")
    default void allow_signal(int sig) {
        SimThread sim = enter(SignallingCalls.allow_signal, sig);
        kernel().signals().allow(sim, sig, false);
        sim.leave();
    }

    /**
     * Lets a signal come to the calling kernel thread if the kernel sends it.
     *
     * <p><b>C:</b> {@code void allow_kernel_signal(int sig);} &lt;linux/signal.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">As {@code allow_signal}, for signals that are sent with {@code priv} other than
     *       0.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes
     *
     * @param sig number of the signal
     * @source linux.md 4.4; kernel/signal.c [6.12]
     */
    @Routine(header = "linux/signal.h")
    default void allow_kernel_signal(int sig) {
        SimThread sim = enter(SignallingCalls.allow_kernel_signal, sig);
        kernel().signals().allow(sim, sig, true);
        sim.leave();
    }

    /**
     * Ignores a signal again.
     *
     * <p><b>C:</b> {@code void disallow_signal(int sig);} &lt;linux/signal.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">The signal is ignored from now on, and not pending any more.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes
     *
     * @param sig number of the signal
     * @source linux.md 4.4; kernel/signal.c [6.12]
     */
    @Routine(header = "linux/signal.h")
    default void disallow_signal(int sig) {
        SimThread sim = enter(SignallingCalls.disallow_signal, sig);
        kernel().signals().disallow(sim, sig);
        sim.leave();
    }

    /**
     * Forgets the signals that are pending for a task.
     *
     * <p><b>C:</b> {@code void flush_signals(struct task_struct *t);} &lt;linux/sched/signal.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">No signal is pending any more; until then every interruptible sleep ends at
     *       once.
     *   <li id="S2">{@code signal_pending} stays true in a thread that is being stopped.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any
     *
     * @param t as a rule {@code current}
     * @source linux.md 4.4; kernel/signal.c [6.12]
     */
    @Routine(header = "linux/sched/signal.h")
    default void flush_signals(TaskStruct t) {
        SimThread sim = enter(SignallingCalls.flush_signals, t);
        kernel().signals().flush(t);
        sim.leave();
    }

    /**
     * Takes a pending signal of the calling task.
     *
     * <p><b>C:</b> {@code int kernel_dequeue_signal(void);} &lt;linux/sched/signal.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">The lowest number first; it is not pending any more.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes
     *
     * @return number of the signal; 0 none is pending
     * @source linux.md 4.4; kernel/signal.c [6.12]
     */
    @Routine(header = "linux/sched/signal.h")
    default int kernel_dequeue_signal() {
        SimThread sim = enter(SignallingCalls.kernel_dequeue_signal);
        int result = kernel().signals().dequeue(sim);
        sim.leave();
        return result;
    }

    /**
     * Sends a signal to a task.
     *
     * <p><b>C:</b> {@code int send_sig(int sig, struct task_struct *p, int priv);}
     * &lt;linux/sched/signal.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">The signal becomes pending, and the task is woken from an interruptible sleep,
     *       by SIGKILL from a killable one too; all in one.
     *   <li id="S2">To a kernel thread that does not allow it nothing happens, and the value is 0.
     *   <li id="S3">A signal that is pending already is not sent again, and wakes nobody.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any
     *
     * <h4>Variations</h4>
     *
     * a user's process catches every signal; SIGKILL is pending for it and does not end it
     *
     * @param sig 1 to 64; 0 sends nothing
     * @param p the task
     * @param priv other than 0: from the kernel
     * @return 0; -EINVAL no such signal; -ESRCH the task has ended
     * @source linux.md 4.4; kernel/signal.c [6.12]
     */
    @Routine(header = "linux/sched/signal.h")
    default int send_sig(int sig, TaskStruct p, int priv) {
        SimThread sim = enter(SignallingCalls.send_sig, sig, p, priv);
        int result = kernel().signals().send(sim, sig, p, priv != 0);
        sim.leave();
        return result;
    }

    /**
     * Sends a signal to the task of a number.
     *
     * <p><b>C:</b> {@code int kill_pid(struct pid *pid, int sig, int priv);}
     * &lt;linux/sched/signal.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">As {@code send_sig}; {@code -ESRCH} if no living task has the number.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any
     *
     * <h4>Variations</h4>
     *
     * a number in place of a {@code struct pid}
     *
     * @param pid the number itself
     * @param sig as for {@code send_sig}
     * @param priv as for {@code send_sig}
     * @return 0; -ESRCH no such task; -EINVAL no such signal
     * @source linux.md 4.4; kernel/signal.c [6.12]
     */
    @Routine(header = "linux/sched/signal.h")
    default int kill_pid(int pid, int sig, int priv) {
        SimThread sim = enter(SignallingCalls.kill_pid, pid, sig, priv);
        int result = kernel().signals().kill(sim, pid, sig, priv != 0);
        sim.leave();
        return result;
    }
}
