package triptych.freebsd;

import triptych.core.routine.KernelText;
import triptych.core.routine.Routine;
import triptych.core.thread.SimThread;
import triptych.freebsd.struct.Proc;
import triptych.freebsd.struct.Td;

/** psignal(9): signals to processes, and the lock that they are sent under. */
@KernelText
public interface Psignal extends Surface {
    /**
     * Sends a signal to a process.
     *
     * <p><b>C:</b> {@code void kern_psignal(struct proc *p, int signum);} &lt;sys/signalvar.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">A thread of the process that sleeps with {@code PCATCH} wakes, and its sleep
     *       returns {@code ERESTART}; {@code EINTR} if the process catches the signal without
     *       {@code SA_RESTART}.
     *   <li id="S2">As long as the signal is pending, later sleeps with {@code PCATCH} return the
     *       same at once.
     *   <li id="S3">A sleep without {@code PCATCH} goes on, whatever the signal.
     *   <li id="S4">A signal that the process ignores has no effect. {@code SIGURG}, {@code
     *       SIGCONT}, {@code SIGCHLD}, {@code SIGIO}, {@code SIGWINCH} and {@code SIGINFO} are
     *       ignored unless the process says otherwise.
     *   <li id="S5">A user process takes its signals when it is about to run in user mode: it goes
     *       on if it catches them all, else it ends.
     *   <li id="S6">Without the process lock: {@code mutex process lock not owned at F:L}.
     *   <li id="S7">Of several threads it is the caller that wakes, else the oldest; the signal is
     *       pending for all.
     *   <li id="S8">A number that is no signal panics.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt thread: yes · critical section: yes · may sleep: no
     *
     * <h4>Locks</h4>
     *
     * {@link #PROC_LOCK} on entry and on return
     *
     * <h4>Decisions</h4>
     *
     * order of the signal and of what else ends the sleep
     *
     * <h4>Variations</h4>
     *
     * nothing stops a process: a signal that would is a panic; no signal is blocked
     *
     * @param p the process
     * @param signum the signal
     * @see #SIGPENDING
     * @source psignal(9), sigaction(2); kern_sig.c, subr_sleepqueue.c [13]; freebsd.md 1.6, 2.4
     */
    @Routine(header = "sys/signalvar.h")
    default void kern_psignal(Proc p, int signum) {
        SimThread td = enter(KernelCalls.kern_psignal, p, signum);
        kernel().signals().post(td, p, signum);
        td.leave();
    }

    /**
     * Whether a signal is pending for {@code td}.
     *
     * <p><b>C:</b> {@code SIGPENDING(struct thread *td)} &lt;sys/signalvar.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">From the sending of a signal until the process takes it.
     *   <li id="S2">Never for a signal that is ignored.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * anywhere
     *
     * <h4>Locks</h4>
     *
     * none needed
     *
     * @param td the thread
     * @return 1 a signal is pending; 0 none is
     * @source sys/signalvar.h [13]
     */
    @Routine(header = "sys/signalvar.h", macro = true)
    default int SIGPENDING(Td td) {
        SimThread sim = enter(KernelCalls.SIGPENDING, td);
        int pending = kernel().signals().isPending(td) ? 1 : 0;
        sim.leave();
        return pending;
    }

    /**
     * Takes the lock of a process.
     *
     * <p><b>C:</b> {@code PROC_LOCK(struct proc *p)} &lt;sys/proc.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">It is a sleep mutex, {@code process lock}: at most one thread has it.
     *   <li id="S2">A thread that has it already panics, as {@link Mutex#mtx_lock} of a mutex that
     *       is not recursive.
     *   <li id="S3">Those of two processes may be held.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt thread: yes · critical section: no · may sleep: no, it blocks
     *
     * <h4>Locks</h4>
     *
     * on return: held
     *
     * @param p the process
     * @source sys/proc.h, kern_proc.c [13]
     */
    @Routine(header = "sys/proc.h", macro = true)
    default void PROC_LOCK(Proc p) {
        SimThread td = enter(KernelCalls.PROC_LOCK, p);
        kernel().locks().sleepMutexes().lock(td, kernel().processes().lockOf(p), 0);
        td.leave();
    }

    /**
     * Gives back the lock of a process.
     *
     * <p><b>C:</b> {@code PROC_UNLOCK(struct proc *p)} &lt;sys/proc.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Who waits for it can take it.
     *   <li id="S2">Not held: {@code lock (sleep mutex) process lock not locked @ F:L}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt thread: yes · may sleep: no
     *
     * <h4>Locks</h4>
     *
     * held · on return: not held
     *
     * @param p the process
     * @source sys/proc.h, kern_proc.c [13]
     */
    @Routine(header = "sys/proc.h", macro = true)
    default void PROC_UNLOCK(Proc p) {
        SimThread td = enter(KernelCalls.PROC_UNLOCK, p);
        kernel().locks().sleepMutexes().unlock(td, kernel().processes().lockOf(p));
        td.leave();
    }
}
