package triptych.linux.keventd;

import triptych.core.routine.KernelText;
import triptych.core.routine.Routine;
import triptych.core.thread.SimThread;
import triptych.linux.struct.TaskStruct;
import triptych.linux.struct.ThreadFn;

/** {@code linux/kthread.h} of the patch: threads that are made, started and destroyed. */
@KernelText
public interface PatchedKthread extends PatchSurface {
    /**
     * Makes a kernel thread, which waits for {@link #kthread_start}.
     *
     * <p><b>C:</b> {@code struct task_struct *kthread_create(int (*initfn)(void *data), int
     * (*corefn)(void *data), void *data, const char namefmt[], ...);} &lt;linux/kthread.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="P1">The thread sleeps in TASK_INTERRUPTIBLE and has called neither function.
     *   <li id="P2">Its name is cut to 15 characters.
     *   <li id="P3">It is keventd's child and has keventd's processor, niceness -10, PF_IOTHREAD
     *       and disposition of SIGCHLD.
     *   <li id="P4">From {@code initfn} or from a work function: waits for ever, since keventd is
     *       busy with just that.
     *   <li id="P5">In atomic context: {@code Debug: sleeping function called from invalid context
     *       at kernel/sched.c}, then {@code bad: scheduling while atomic!}.
     *   <li id="P6">A module that goes without destroying its thread leaves it to run in text that
     *       is gone: nothing connects the two.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process context only; sleeps in TASK_UNINTERRUPTIBLE
     *
     * <h4>Variations</h4>
     *
     * a fork never fails here; the patch exports nothing to modules, here they can call it
     *
     * @param initfn runs once, in the thread, at its start; may be null
     * @param corefn runs again and again, every time the thread is woken; may be null
     * @param data for both
     * @param namefmt name, as a format of printf
     * @param args for {@code namefmt}
     * @return the thread; NULL if it has ended before it was looked up
     * @source linux.md 2.1, 2.3, 2.6 Q8 Q9 Q14 Q21 Q22; kernel/kthread.c [patch of 2004]
     */
    @Routine(header = "linux/kthread.h", sleeps = true)
    default TaskStruct kthread_create(
            ThreadFn initfn, ThreadFn corefn, Object data, String namefmt, Object... args) {
        SimThread sim = enter(PatchedKthreadCalls.kthread_create, initfn, corefn, data, namefmt);
        TaskStruct k =
                patch().ops()
                        .create(sim, initfn, corefn, data, kernel().format().format(namefmt, args));
        sim.leave();
        return k;
    }

    /**
     * Lets a thread call its {@code initfn}, and waits for that.
     *
     * <p><b>C:</b> {@code struct task_struct *kthread_start(struct task_struct *k);}
     * &lt;linux/kthread.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="P1">On success NULL, and not the thread; {@code documented}: the thread.
     *   <li id="P2">If {@code initfn} fails: {@code literal} NULL too; {@code repaired-status} the
     *       positive number as a pointer, which IS_ERR does not see; {@code documented} the error.
     *   <li id="P3">Returns after {@code initfn} has; {@link #kthread_destroy} cannot overtake it.
     *   <li id="P4">A second time, or after somebody else has woken the thread: keventd waits for
     *       ever, and with it all who want keventd.
     *   <li id="P5">Of a thread that has ended: use after free.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * as {@link #kthread_create}
     *
     * @param k a thread that was never woken
     * @return see the clauses
     * @source linux.md 2.3, 2.5, 2.6 Q1 Q2 Q3 Q5 Q6 Q7 Q23
     */
    @Routine(header = "linux/kthread.h", sleeps = true)
    default TaskStruct kthread_start(TaskStruct k) {
        SimThread sim = enter(PatchedKthreadCalls.kthread_start, k);
        TaskStruct started = patch().ops().start(sim, k);
        sim.leave();
        return started;
    }

    /**
     * Makes a thread and starts it.
     *
     * <p><b>C:</b> {@code kthread_run(initfn, corefn, data, namefmt, ...)} &lt;linux/kthread.h&gt;,
     * a macro
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="P1">An error of {@link #kthread_create}, else what {@link #kthread_start} returns:
     *       NULL on success, so that the caller has lost the thread.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * as {@link #kthread_create}
     *
     * @param initfn runs once, in the thread, at its start; may be null
     * @param corefn runs again and again; may be null
     * @param data for both
     * @param namefmt name, as a format of printf
     * @param args for {@code namefmt}
     * @return see the clause
     * @source linux.md 2.1, 2.5 E1
     */
    @Routine(header = "linux/kthread.h", sleeps = true, macro = true)
    default TaskStruct kthread_run(
            ThreadFn initfn, ThreadFn corefn, Object data, String namefmt, Object... args) {
        TaskStruct k = kthread_create(initfn, corefn, data, namefmt, args);
        return k != null && k.number() < 0 ? k : kthread_start(k);
    }

    /**
     * Stops a thread and waits until it has ended.
     *
     * <p><b>C:</b> {@code int kthread_destroy(struct task_struct *k);} &lt;linux/kthread.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="P1">Before {@link #kthread_start}: neither function is ever called.
     *   <li id="P2">{@code literal}: keventd collects no status, and the result is made of memory
     *       that nobody has written (here 0xA5). Before keventd is there: the exit value shifted
     *       right by 8.
     *   <li id="P3">{@code repaired-status}: 8 bits of the positive number: 0, 4 before the start,
     *       5 after -EIO, 255 after 1, 0 after -512; without a {@code corefn} that was called, of
     *       {@code initfn}'s value.
     *   <li id="P4">{@code documented}: what {@code corefn} returned last, 0 if it never ran.
     *   <li id="P5">Of NULL, or of a small positive pointer: a fault inside keventd.
     *   <li id="P6">Of oneself: waits for ever.
     *   <li id="P7">A {@code corefn} that does not return stalls the caller, every other operation,
     *       and keventd.
     *   <li id="P8">Of a thread that has ended: use after free.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * as {@link #kthread_create}
     *
     * @param k the thread, which nobody may use afterwards
     * @return 0 to 255; in {@code documented} as the clause says
     * @source linux.md 2.3, 2.5, 2.6 Q1 Q2 Q4 Q7 Q11 Q12 Q17
     */
    @Routine(header = "linux/kthread.h", sleeps = true)
    default int kthread_destroy(TaskStruct k) {
        SimThread sim = enter(PatchedKthreadCalls.kthread_destroy, k);
        int result = patch().ops().destroy(sim, k);
        sim.leave();
        return result;
    }

    /**
     * Whether keventd is there.
     *
     * <p><b>C:</b> {@code int keventd_up(void);} &lt;linux/workqueue.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="P1">0 until the first workqueue is ready, then 1.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any
     *
     * @return 1 if it is
     * @source linux.md 2.1, 2.3
     */
    @Routine(header = "linux/workqueue.h")
    default int keventd_up() {
        SimThread sim = enter(PatchedKthreadCalls.keventd_up);
        int up = patch().workqueue().isUp() ? 1 : 0;
        sim.leave();
        return up;
    }
}
