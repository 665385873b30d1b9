package triptych.freebsd;

import triptych.core.routine.KernelText;
import triptych.core.routine.Routine;
import triptych.core.routine.Symbol;
import triptych.core.thread.Access;
import triptych.core.thread.SimThread;
import triptych.freebsd.struct.Proc;
import triptych.freebsd.struct.Td;

/** sched(9): threads that were made with {@code RFSTOPPED}, and priorities. */
@KernelText
public interface Sched extends Surface {
    /** No special way of queueing. */
    @Symbol(header = "sys/sched.h")
    int SRQ_BORING = 0;

    /**
     * Locks a thread for the scheduler's sake.
     *
     * <p><b>C:</b> {@code void thread_lock(struct thread *td);} &lt;sys/proc.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">It makes nobody wait.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt: yes · critical section: yes · may sleep: no
     *
     * <h4>Variations</h4>
     *
     * no lock is modelled: what it guards here is done in one step
     *
     * @param target the thread
     * @source freebsd.md 1.2
     */
    @Routine(header = "sys/proc.h", macro = true)
    default void thread_lock(Td target) {
        SimThread td = enter(KernelCalls.thread_lock, target);
        td.leave();
    }

    /**
     * Undoes {@link #thread_lock}; since 13 {@link #sched_add} has done so already.
     *
     * <p><b>C:</b> {@code void thread_unlock(struct thread *td);} &lt;sys/proc.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">It asks for no {@link #thread_lock} before, so it may also follow {@link
     *       #sched_add}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt: yes · critical section: yes · may sleep: no
     *
     * <h4>Variations</h4>
     *
     * no lock is modelled
     *
     * @param target the thread
     * @source freebsd.md 1.2
     */
    @Routine(header = "sys/proc.h", macro = true)
    default void thread_unlock(Td target) {
        SimThread td = enter(KernelCalls.thread_unlock, target);
        td.leave();
    }

    /**
     * Sets the priority of a thread.
     *
     * <p><b>C:</b> {@code void sched_prio(struct thread *td, u_char prio);} &lt;sys/sched.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">{@code td_priority} is {@code prio} from then on.
     *   <li id="S2">A thread that sleeps keeps its place in the queue; who is woken goes by the new
     *       priority.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt: yes · critical section: yes · may sleep: no
     *
     * @param target the thread
     * @param prio 0 to 255, lower is more urgent
     * @source freebsd.md 6.7
     */
    @Routine(header = "sys/sched.h")
    default void sched_prio(Td target, int prio) {
        SimThread td = enter(KernelCalls.sched_prio, target, prio);
        kernel().processes().setPriority(target, prio);
        td.leave();
    }

    /**
     * Puts a thread on the run queue that was made with {@code RFSTOPPED}.
     *
     * <p><b>C:</b> {@code void sched_add(struct thread *td, int flags);} &lt;sys/sched.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">It runs from then on, and not before.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt: yes · critical section: yes · may sleep: no
     *
     * @param target the thread
     * @param flags {@code SRQ_*}, not looked at
     * @source freebsd.md 1.2
     */
    @Routine(header = "sys/sched.h")
    default void sched_add(Td target, int flags) {
        SimThread td = enter(KernelCalls.sched_add, target, flags);
        kernel().processes().makeRunnable(target);
        td.leave();
    }

    /**
     * The thread that a process has had longest.
     *
     * <p><b>C:</b> {@code struct thread *FIRST_THREAD_IN_PROC(struct proc *p);} &lt;sys/proc.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Of a process that {@code kproc_create} has made it is its only one.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt: yes · critical section: yes · may sleep: no
     *
     * @param p the process
     * @return its first thread
     * @source freebsd.md 1.2
     */
    @Routine(header = "sys/proc.h", macro = true)
    default Td FIRST_THREAD_IN_PROC(Proc p) {
        SimThread td = enter(KernelCalls.FIRST_THREAD_IN_PROC, p);
        kernel().machine().touch(p, Access.READ);
        Td first = p.firstThread();
        td.leave();
        return first;
    }
}
