package triptych.tru64;

import triptych.core.memory.Ref;
import triptych.core.routine.KernelText;
import triptych.core.routine.Routine;
import triptych.core.routine.Symbol;
import triptych.core.thread.SimThread;
import triptych.tru64.kernel.Contexts;
import triptych.tru64.struct.BasePriority;
import triptych.tru64.struct.TaskT;
import triptych.tru64.struct.ThreadStart;
import triptych.tru64.struct.ThreadT;

/** {@code kern/thread.h}, {@code kern/task.h}: threads and tasks, and how threads come to be. */
@KernelText
public interface ThreadRoutines extends Surface {
    /** The task that every thread of a module is attached to. */
    @Symbol(header = "kern/task.h")
    default TaskT first_task() {
        return kernel().threads().firstTask();
    }

    /**
     * The running thread.
     *
     * <p><b>C:</b> {@code thread_t current_thread(void);} &lt;kern/thread.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">The handle that its creator got.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt: no, it would be the interrupted thread, a stranger · may sleep: no
     *
     * @return never null
     * @source tru64.md 1.5; current_thread(9r)
     */
    @Routine(header = "kern/thread.h", forbidden = Contexts.INTERRUPTS)
    default ThreadT current_thread() {
        SimThread sim = enter(ThreadCalls.current_thread);
        ThreadT thread = kernel().threads().of(sim);
        sim.leave();
        return thread;
    }

    /**
     * The task of the running thread.
     *
     * <p><b>C:</b> {@code struct task *current_task(void);} &lt;kern/task.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">In a thread of a module, the task it was attached to.
     *   <li id="S2">In an interrupt handler or a {@code timeout} function the kernel stops with
     *       {@code T64-ISR01}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt: no, S2 · simple lock held: yes · may sleep: no
     *
     * @return never null
     * @source tru64.md 1.6; current_task(9r)
     */
    @Routine(header = "kern/task.h", forbidden = Contexts.INTERRUPTS)
    default TaskT current_task() {
        SimThread sim = enter(ThreadCalls.current_task);
        TaskT task = kernel().threads().of(sim).task();
        sim.leave();
        return task;
    }

    /**
     * Starts a timeshare thread.
     *
     * <p><b>C:</b> {@code thread_t kernel_thread_w_arg(task_t task, void (*start)(void), void
     * *argument);} &lt;kern/thread.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">The thread belongs to {@code task} and begins in {@code start}, which gets
     *       {@code argument}; that may be long after the call has returned.
     *   <li id="S2">It begins with priority {@code BASEPRI_SYSTEM}.
     *   <li id="S3">Without a task, or without memory, there is no thread. Memory runs short where
     *       {@code kernel().threads().mayFail()} was said, in some schedules.
     *   <li id="S4">{@code start} must not return. By default the return is reported as {@code
     *       returned-from-thread} and the thread ends; in the profiles mach3 and strict it stops
     *       the kernel.
     *   <li id="S5">With a simple lock held: {@code T64-SLK01}; in an interrupt handler: {@code
     *       T64-ISR01}, and the kernel stops.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt: no, S5 · simple lock held: no, S5 · may sleep: yes
     *
     * <h4>Variations</h4>
     *
     * how much the use of processors makes it less urgent in a plain run, S2, S4 are our decisions
     *
     * @param task {@link #first_task}
     * @param start where the thread begins
     * @param argument handed to it
     * @return the thread, valid until it has ended; null, S3
     * @see ThreadEnd#thread_terminate
     * @source tru64.md 2.1, 2.5; kernel_thread_w_arg(9r)
     */
    @Routine(header = "kern/thread.h", sleeps = true, forbidden = Contexts.INTERRUPTS)
    default ThreadT kernel_thread_w_arg(TaskT task, ThreadStart start, Object argument) {
        SimThread sim = enter(ThreadCalls.kernel_thread_w_arg, task, start, argument);
        ThreadT thread =
                kernel().threads()
                        .create(
                                sim,
                                "kernel_thread_w_arg",
                                task,
                                start,
                                argument,
                                BasePriority.BASEPRI_SYSTEM);
        sim.leave();
        return thread;
    }

    /**
     * Starts a thread of fixed priority, meant to serve interrupts; an ordinary thread that may
     * block.
     *
     * <p><b>C:</b> {@code thread_t kernel_isrthread(task_t task, void (*start)(void), int pri);}
     * &lt;kern/thread.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * As {@link #kernel_thread_w_arg}, but for:
     *
     * <ol>
     *   <li id="S1">Its priority is {@code pri} for ever, and {@code start} gets null.
     *   <li id="S2">{@code pri} below 0 or beyond {@code BASEPRI_LOWEST}: no thread, and a report
     *       of {@code thread-priority}.
     * </ol>
     *
     * @param task {@link #first_task}
     * @param start where the thread begins
     * @param pri lower is more urgent; usually {@code BASEPRI_SYSTEM}
     * @return the thread; null without a task, without memory, or for S2
     * @source tru64.md 2.2, 2.3; kernel_isrthread(9r)
     */
    @Routine(header = "kern/thread.h", sleeps = true, forbidden = Contexts.INTERRUPTS)
    default ThreadT kernel_isrthread(TaskT task, ThreadStart start, int pri) {
        SimThread sim = enter(ThreadCalls.kernel_isrthread, task, start, pri);
        ThreadT thread = kernel().threads().createFixed(sim, "kernel_isrthread", task, start, pri);
        sim.leave();
        return thread;
    }

    /**
     * Starts a timeshare thread that gets no argument.
     *
     * <p><b>C:</b> {@code thread_t kernel_thread(task_t task, void (*start)(void));}
     * &lt;kern/thread.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">As {@link #kernel_thread_w_arg} with a null argument.
     * </ol>
     *
     * @return the thread, or null
     * @source tru64.md 2.5
     */
    @Routine(header = "kern/thread.h", sleeps = true, forbidden = Contexts.INTERRUPTS)
    default ThreadT kernel_thread(TaskT task, ThreadStart start) {
        SimThread sim = enter(ThreadCalls.kernel_thread, task, start);
        ThreadT thread =
                kernel().threads()
                        .create(
                                sim,
                                "kernel_thread",
                                task,
                                start,
                                null,
                                BasePriority.BASEPRI_SYSTEM);
        sim.leave();
        return thread;
    }

    /**
     * Makes a thread that does not run yet.
     *
     * <p><b>C:</b> {@code kern_return_t thread_create(task_t task, thread_t *child);}
     * &lt;kern/thread.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">The thread is stored in {@code child} and stays suspended until {@link
     *       #thread_start}.
     *   <li id="S2">Without a task: {@code KERN_INVALID_ARGUMENT}; without memory, as for {@link
     *       #kernel_thread_w_arg}: {@code KERN_RESOURCE_SHORTAGE}.
     * </ol>
     *
     * @param child filled in, as a step of its own
     * @return {@code KERN_SUCCESS}, or S2
     * @source tru64.md 2.5
     */
    @Routine(header = "kern/thread.h", sleeps = true, forbidden = Contexts.INTERRUPTS)
    default int thread_create(TaskT task, Ref<ThreadT> child) {
        SimThread sim = enter(ThreadCalls.thread_create, task, child);
        int result = kernel().threads().createSuspended(sim, task, child);
        sim.leave();
        return result;
    }

    /**
     * Lets a thread begin that {@link #thread_create} has made.
     *
     * <p><b>C:</b> {@code void thread_start(thread_t thread, void (*start)(void));}
     * &lt;kern/thread.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">The thread runs {@code start}; nothing happens to one that has begun.
     * </ol>
     *
     * <h4>Variations</h4>
     *
     * Mach's only records where to begin, and the creator resumes the thread afterwards
     *
     * @source tru64.md 2.5
     */
    @Routine(header = "kern/thread.h")
    default void thread_start(ThreadT thread, ThreadStart start) {
        SimThread sim = enter(ThreadCalls.thread_start, thread, start);
        kernel().threads().start(thread, start);
        sim.leave();
    }
}
