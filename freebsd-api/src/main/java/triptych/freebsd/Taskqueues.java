package triptych.freebsd;

import triptych.core.memory.Ref;
import triptych.core.memory.Span;
import triptych.core.routine.KernelText;
import triptych.core.routine.Routine;
import triptych.core.routine.Symbol;
import triptych.core.thread.SimThread;
import triptych.freebsd.struct.Task;
import triptych.freebsd.struct.TaskFunction;
import triptych.freebsd.struct.Taskqueue;

/** taskqueue(9): functions that threads of the kernel call, one after the other. */
@KernelText
public interface Taskqueues extends Surface {
    /**
     * Makes a task of {@code task}.
     *
     * <p><b>C:</b> {@code TASK_INIT(struct task *task, int priority, task_fn_t *func, void
     * *context);} &lt;sys/taskqueue.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">{@code func} gets {@code context}, and how often the task was enqueued since it
     *       ran last.
     *   <li id="S2">The function is text of the calling module: called after that is unloaded, it
     *       is the trap.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt: yes · critical section: yes · may sleep: no
     *
     * @param task memory for it
     * @param priority higher ones run first
     * @param func what is called
     * @param context handed to {@code func}
     * @source taskqueue(9)
     */
    @Routine(header = "sys/taskqueue.h", macro = true)
    default void TASK_INIT(Task task, int priority, TaskFunction func, Object context) {
        SimThread td = enter(DriverCalls.TASK_INIT, task, priority, func, context);
        task.initialise(priority, func, context, td.text());
        td.leave();
    }

    /**
     * Makes a queue, which has no threads yet.
     *
     * <p><b>C:</b> {@code struct taskqueue *taskqueue_create(const char *name, int mflags,
     * taskqueue_enqueue_fn enqueue, void *context);} &lt;sys/taskqueue.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Tasks that are enqueued wait until {@link #taskqueue_start_threads} gives it
     *       threads.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · sleepable lock held: yes · mutex held: no, WITNESS warns · interrupt: no · may
     * sleep: yes
     *
     * <h4>Variations</h4>
     *
     * {@code enqueue} and {@code context} are not used: a queue wakes its own threads, as with
     * {@code taskqueue_thread_enqueue}
     *
     * @param name of the queue
     * @param mflags {@code M_WAITOK} or {@code M_NOWAIT}
     * @param enqueue {@code taskqueue_thread_enqueue}
     * @param context the address of the variable that the result is stored in
     * @return the queue
     * @source taskqueue(9)
     */
    @Routine(header = "sys/taskqueue.h", sleeps = true)
    default Taskqueue taskqueue_create(String name, int mflags, Object enqueue, Object context) {
        SimThread td = enter(DriverCalls.taskqueue_create, name, mflags, enqueue, context);
        Taskqueue result = kernel().taskThreads().create(name);
        td.leave();
        return result;
    }

    /**
     * Gives a queue so many threads.
     *
     * <p><b>C:</b> {@code int taskqueue_start_threads(struct taskqueue **tqp, int count, int pri,
     * const char *name, ...);} &lt;sys/taskqueue.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Each takes the first task, calls its function, and goes on to the next; with
     *       two threads two tasks run at once.
     *   <li id="S2">No thread at all is {@code EINVAL}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · sleepable lock held: yes · mutex held: no, WITNESS warns · interrupt: no · may
     * sleep: yes
     *
     * @param tqp the variable that holds the queue
     * @param count how many
     * @param pri their priority
     * @param name format of their name
     * @param rest arguments of the format
     * @return 0, or {@code EINVAL} if {@code count} is not positive
     * @source taskqueue(9)
     */
    @Routine(header = "sys/taskqueue.h", sleeps = true)
    default int taskqueue_start_threads(
            Ref<Taskqueue> tqp, int count, int pri, String name, Object... rest) {
        SimThread td = enter(DriverCalls.taskqueue_start_threads, tqp, count, pri, name);
        int result =
                kernel().taskThreads()
                        .start(tqp.get(), count, kernel().format().format(name, rest));
        td.leave();
        return result;
    }

    /**
     * Has a task run by the next thread that is free.
     *
     * <p><b>C:</b> {@code int taskqueue_enqueue(struct taskqueue *queue, struct task *task);}
     * &lt;sys/taskqueue.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Higher priorities run first, equal ones in the order in which they came.
     *   <li id="S2">A task that waits already runs once, and is told how often it was asked for.
     *   <li id="S3">A task that runs waits anew, and runs once more.
     *   <li id="S4">A task that {@link #TASK_INIT} never saw: {@code EMU task-not-initialised}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt: yes · critical section: yes · may sleep: no
     *
     * @param queue the queue
     * @param task what is to run
     * @return 0
     * @source taskqueue(9)
     */
    @Routine(header = "sys/taskqueue.h")
    default int taskqueue_enqueue(Taskqueue queue, Task task) {
        SimThread td = enter(DriverCalls.taskqueue_enqueue, queue, task);
        int result = kernel().taskThreads().enqueue(td, queue, task);
        td.leave();
        return result;
    }

    /**
     * Takes a task out of the queue.
     *
     * <p><b>C:</b> {@code int taskqueue_cancel(struct taskqueue *queue, struct task *task, u_int
     * *pendp);} &lt;sys/taskqueue.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">A task that waits does not run; {@code pendp} gets how often it was enqueued.
     *   <li id="S2">A task that runs goes on, and the answer is {@code EBUSY}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt: yes · critical section: yes · may sleep: no
     *
     * @param queue the queue
     * @param task what is not to run
     * @param pendp a number of four bytes, or null
     * @return 0, or {@code EBUSY} if it runs
     * @source taskqueue(9)
     */
    @Routine(header = "sys/taskqueue.h")
    default int taskqueue_cancel(Taskqueue queue, Task task, Span pendp) {
        SimThread td = enter(DriverCalls.taskqueue_cancel, queue, task, pendp);
        int result = kernel().taskThreads().cancel(queue, task, pendp);
        td.leave();
        return result;
    }

    /**
     * Waits until a task neither waits nor runs.
     *
     * <p><b>C:</b> {@code void taskqueue_drain(struct taskqueue *queue, struct task *task);}
     * &lt;sys/taskqueue.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Afterwards the task has ended, and its module may be unloaded if nobody
     *       enqueues it again.
     *   <li id="S2">A task that drains itself waits for ever.
     *   <li id="S3">With a mutex held WITNESS reports {@code Calling "taskqueue_drain" with the
     *       following non-sleepable locks held:}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · sleepable lock held: yes · mutex held: no, WITNESS warns · interrupt: no · may
     * sleep: yes
     *
     * @param queue the queue
     * @param task what is waited for
     * @source taskqueue(9)
     */
    @Routine(header = "sys/taskqueue.h", sleeps = true)
    default void taskqueue_drain(Taskqueue queue, Task task) {
        SimThread td = enter(DriverCalls.taskqueue_drain, queue, task);
        kernel().taskThreads().drain(td, queue, task);
        td.leave();
    }

    /**
     * Waits until all tasks have run that are there now.
     *
     * <p><b>C:</b> {@code void taskqueue_drain_all(struct taskqueue *queue);}
     * &lt;sys/taskqueue.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Afterwards all that waited or ran when it was called has ended.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · sleepable lock held: yes · mutex held: no, WITNESS warns · interrupt: no · may
     * sleep: yes
     *
     * @param queue the queue
     * @source taskqueue(9)
     */
    @Routine(header = "sys/taskqueue.h", sleeps = true)
    default void taskqueue_drain_all(Taskqueue queue) {
        SimThread td = enter(DriverCalls.taskqueue_drain_all, queue);
        kernel().taskThreads().drainAll(td, queue);
        td.leave();
    }

    /**
     * Ends a queue and its threads.
     *
     * <p><b>C:</b> {@code void taskqueue_free(struct taskqueue *queue);} &lt;sys/taskqueue.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">What waits is run first; then the threads end, and it returns.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · sleepable lock held: yes · mutex held: no, WITNESS warns · interrupt: no · may
     * sleep: yes
     *
     * @param queue the queue
     * @source taskqueue(9)
     */
    @Routine(header = "sys/taskqueue.h", sleeps = true)
    default void taskqueue_free(Taskqueue queue) {
        SimThread td = enter(DriverCalls.taskqueue_free, queue);
        kernel().taskThreads().free(td, queue);
        td.leave();
    }

    /** The kernel's own queue, whose thread may sleep. */
    @Symbol(header = "sys/taskqueue.h")
    default Taskqueue taskqueue_thread() {
        return kernel().taskThreads().ofKernel("thread taskq");
    }
}
