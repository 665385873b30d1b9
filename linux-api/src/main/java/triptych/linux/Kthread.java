package triptych.linux;

import triptych.core.memory.Ref;
import triptych.core.routine.KernelText;
import triptych.core.routine.Routine;
import triptych.core.routine.Symbol;
import triptych.core.thread.SimThread;
import triptych.linux.struct.Completion;
import triptych.linux.struct.Cpumask;
import triptych.linux.struct.KthreadState;
import triptych.linux.struct.TaskStruct;
import triptych.linux.struct.ThreadFn;

/** {@code linux/kthread.h}: threads of the kernel's own. */
@KernelText
public interface Kthread extends Surface {
    /** Any memory node. */
    @Symbol(header = "linux/numa.h")
    int NUMA_NO_NODE = -1;

    // ---- making ----

    /**
     * Makes a kernel thread, which does not run before somebody wakes it.
     *
     * <p><b>C:</b> {@code struct task_struct *kthread_create(int (*threadfn)(void *data), void
     * *data, const char namefmt[], ...);} &lt;linux/kthread.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">On return the thread is in {@code TASK_UNINTERRUPTIBLE} and {@code threadfn}
     *       has not been called. A wake-up that follows at once is not lost; a thread that nobody
     *       ever wakes is a hung task.
     *   <li id="S2">{@code kthreadd} makes the threads, one at a time in the order in which they
     *       were asked for. It hands on its own ways: {@code PF_KTHREAD}, every signal ignored, not
     *       freezable, any processor.
     *   <li id="S3">{@code comm} has the first 15 characters of the name; the whole name is kept
     *       beside it.
     *   <li id="S4">A caller that is killed meanwhile gets {@code -EINTR}, unless the thread was
     *       quicker; {@code threadfn} is then never called. No other signal disturbs.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes · atomic: no, it allocates and sleeps
     *
     * <h4>Variations</h4>
     *
     * memory and process numbers do not run out
     *
     * @param threadfn the life of the thread
     * @param data given to it
     * @param namefmt the name, as for printf
     * @return the thread; or an error pointer, -EINTR: the caller was killed
     * @source linux.md 1.2, 1.3; kernel/kthread.c [6.12]
     */
    @Routine(header = "linux/kthread.h", sleeps = true, macro = true)
    default TaskStruct kthread_create(
            ThreadFn threadfn, Object data, String namefmt, Object... args) {
        SimThread sim = enter(KthreadCalls.kthread_create, threadfn, data, namefmt);
        TaskStruct task = create(sim, threadfn, data, namefmt, args);
        sim.leave();
        return task;
    }

    /**
     * Makes a kernel thread whose memory comes from a node; see {@link #kthread_create}.
     *
     * <p><b>C:</b> {@code struct task_struct *kthread_create_on_node(int (*threadfn)(void *data),
     * void *data, int node, const char namefmt[], ...);} &lt;linux/kthread.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">The thread is as one of {@code kthread_create}, whatever the node.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes · atomic: no
     *
     * @param node which this machine does not look at
     * @return as for {@code kthread_create}
     * @source linux.md 1.3; kernel/kthread.c [6.12]
     */
    @Routine(header = "linux/kthread.h", sleeps = true)
    default TaskStruct kthread_create_on_node(
            ThreadFn threadfn, Object data, int node, String namefmt, Object... args) {
        SimThread sim = enter(KthreadCalls.kthread_create_on_node, threadfn, data, node, namefmt);
        TaskStruct task = create(sim, threadfn, data, namefmt, args);
        sim.leave();
        return task;
    }

    /**
     * Makes a kernel thread for one processor.
     *
     * <p><b>C:</b> {@code struct task_struct *kthread_create_on_cpu(int (*threadfn)(void *data),
     * void *data, unsigned int cpu, const char *namefmt);} &lt;linux/kthread.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">The processor's number is the one argument of {@code namefmt}, the thread is
     *       bound to that processor, and nobody has woken it.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes · atomic: no
     *
     * <h4>Variations</h4>
     *
     * a binding is kept and shown, and does not restrict who runs beside whom
     *
     * @param cpu number of the processor
     * @param namefmt with one {@code %u}
     * @return as for {@code kthread_create}
     * @source linux.md 1.3; kernel/kthread.c [6.12]
     */
    @Routine(header = "linux/kthread.h", sleeps = true)
    default TaskStruct kthread_create_on_cpu(
            ThreadFn threadfn, Object data, int cpu, String namefmt) {
        SimThread sim = enter(KthreadCalls.kthread_create_on_cpu, threadfn, data, cpu, namefmt);
        TaskStruct task = createBound(sim, threadfn, data, cpu, namefmt);
        sim.leave();
        return task;
    }

    /**
     * Makes a kernel thread and wakes it.
     *
     * <p><b>C:</b> {@code struct task_struct *kthread_run(int (*threadfn)(void *data), void *data,
     * const char namefmt[], ...);} &lt;linux/kthread.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">As {@code kthread_create} and then {@code wake_up_process}, unless the creation
     *       failed; never NULL.
     *   <li id="S2">Whether the thread has begun, or even ended, on return is open.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes · atomic: no
     *
     * <h4>Decisions</h4>
     *
     * when the thread runs
     *
     * @return as for {@code kthread_create}
     * @source linux.md 0.5, 1.3; include/linux/kthread.h [6.12]
     */
    @Routine(header = "linux/kthread.h", sleeps = true, macro = true)
    default TaskStruct kthread_run(ThreadFn threadfn, Object data, String namefmt, Object... args) {
        SimThread sim = enter(KthreadCalls.kthread_run, threadfn, data, namefmt);
        TaskStruct task = wakeNew(sim, create(sim, threadfn, data, namefmt, args));
        sim.leave();
        return task;
    }

    /**
     * Makes a kernel thread for one processor and wakes it.
     *
     * <p><b>C:</b> {@code struct task_struct *kthread_run_on_cpu(int (*threadfn)(void *data), void
     * *data, unsigned int cpu, const char *namefmt);} &lt;linux/kthread.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">As {@code kthread_create_on_cpu} and then {@code wake_up_process}, unless the
     *       creation failed.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes · atomic: no
     *
     * @return as for {@code kthread_create}
     * @source linux.md 1.3; include/linux/kthread.h [6.12]
     */
    @Routine(header = "linux/kthread.h", sleeps = true)
    default TaskStruct kthread_run_on_cpu(ThreadFn threadfn, Object data, int cpu, String namefmt) {
        SimThread sim = enter(KthreadCalls.kthread_run_on_cpu, threadfn, data, cpu, namefmt);
        TaskStruct task = wakeNew(sim, createBound(sim, threadfn, data, cpu, namefmt));
        sim.leave();
        return task;
    }

    /**
     * Binds a thread that nobody has woken yet to one processor.
     *
     * <p><b>C:</b> {@code void kthread_bind(struct task_struct *k, unsigned int cpu);}
     * &lt;linux/kthread.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">{@code cpus_ptr} is that one processor, and {@code PF_NO_SETAFFINITY} is set.
     *   <li id="S2">A thread that is not in {@code TASK_UNINTERRUPTIBLE} any more stays as it is,
     *       and the kernel warns at {@code kernel/kthread.c:525 __kthread_bind}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes · atomic: no, it waits until the thread is off its processor
     *
     * <h4>Variations</h4>
     *
     * as for {@link #kthread_create_on_cpu}
     *
     * @param k a thread fresh from {@code kthread_create}
     * @param cpu number of the processor, which need not be there
     * @source linux.md 1.3; kernel/kthread.c [6.12]
     */
    @Routine(header = "linux/kthread.h")
    default void kthread_bind(TaskStruct k, int cpu) {
        SimThread sim = enter(KthreadCalls.kthread_bind, k, cpu);
        kernel().kthreads().bind(k, Cpumask.of(cpu));
        sim.leave();
    }

    /**
     * Binds a thread that nobody has woken yet to some processors. Linux does not export it to
     * modules.
     *
     * <p><b>C:</b> {@code void kthread_bind_mask(struct task_struct *k, const struct cpumask
     * *mask);} &lt;linux/kthread.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">{@code cpus_ptr} is {@code mask}, and {@code PF_NO_SETAFFINITY} is set.
     *   <li id="S2">A thread that was woken stays as it is, with the warning of {@code
     *       kthread_bind}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes · atomic: no
     *
     * @param k a thread fresh from {@code kthread_create}
     * @param mask the processors
     * @source linux.md 1.3; kernel/kthread.c [6.12]
     */
    @Routine(header = "linux/kthread.h")
    default void kthread_bind_mask(TaskStruct k, Cpumask mask) {
        SimThread sim = enter(KthreadCalls.kthread_bind_mask, k, mask);
        kernel().kthreads().bind(k, mask);
        sim.leave();
    }

    private TaskStruct create(
            SimThread sim, ThreadFn threadfn, Object data, String namefmt, Object... args) {
        String name = kernel().format().format(namefmt, args);
        return kernel().kthreads().create(sim, threadfn, data, name);
    }

    private TaskStruct createBound(
            SimThread sim, ThreadFn threadfn, Object data, int cpu, String namefmt) {
        TaskStruct task = create(sim, threadfn, data, namefmt, cpu);
        if (task.isTask()) {
            kernel().kthreads().bind(task, Cpumask.of(cpu));
        }
        return task;
    }

    private TaskStruct wakeNew(SimThread sim, TaskStruct task) {
        if (task.isTask()) {
            kernel().states().wakeUpProcess(sim, task);
        }
        return task;
    }

    // ---- stopping ----

    /**
     * Asks a kernel thread to end, and waits until it has.
     *
     * <p><b>C:</b> {@code int kthread_stop(struct task_struct *k);} &lt;linux/kthread.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">A thread that has not come to its function yet never does, woken or not, and
     *       the value is {@code -EINTR}; so {@code kthread_run} followed by {@code kthread_stop}
     *       has two outcomes. One that was parked before its function is past that point.
     *   <li id="S2">Otherwise the value is whatever the function ended with, any int.
     *   <li id="S3">In this order: a reference, the flag, an unparking if the thread is to park,
     *       {@code signal_pending} for ever (not before 6.1), one wake-up whatever the thread
     *       sleeps for, an uninterruptible wait without limit, the reference back. So an
     *       interruptible sleep ends, and a sleep that looks only at its own condition goes on.
     *   <li id="S4">When it returns, the thread runs no code of its module any more; its task may
     *       still be about to end.
     *   <li id="S5">Of a thread that has ended by itself: with a reference its value, at once;
     *       without one the task's memory is gone, {@code slab-use-after-free}.
     *   <li id="S6">The end is told once: a second stop with a reference held waits for ever.
     *   <li id="S7">Of the calling thread itself, or of one that never looks, it waits for ever.
     *   <li id="S8">NULL and error pointers fault at their number plus the offset of {@code usage};
     *       of a user's process {@code to_kthread} warns and then faults at 0.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes · atomic: no; flag and wake-up come before the complaint
     *
     * <h4>Decisions</h4>
     *
     * what the thread does between the flag, the signal and the wake-up
     *
     * @param k a thread that cannot end by itself, or to which the caller holds a reference
     * @return what the function ended with; -EINTR: it was never called
     * @source linux.md 1.6; kernel/kthread.c [6.12]
     */
    @Routine(header = "linux/kthread.h", sleeps = true)
    default int kthread_stop(TaskStruct k) {
        SimThread sim = enter(KthreadCalls.kthread_stop, k);
        int result = kernel().kthreads().stop(sim, k);
        sim.leave();
        return result;
    }

    /**
     * As {@link #kthread_stop}, and gives the caller's reference back.
     *
     * <p><b>C:</b> {@code int kthread_stop_put(struct task_struct *k);} &lt;linux/kthread.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">After it the task's memory is gone once the thread has ended: any further use
     *       is {@code slab-use-after-free}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes · atomic: no
     *
     * @param k a thread to which the caller holds a reference
     * @return as for {@code kthread_stop}
     * @source linux.md 1.6; kernel/kthread.c [6.12]
     */
    @Routine(header = "linux/kthread.h", sleeps = true)
    default int kthread_stop_put(TaskStruct k) {
        SimThread sim = enter(KthreadCalls.kthread_stop_put, k);
        int result = kernel().kthreads().stop(sim, k);
        kernel().tasks().put(k);
        sim.leave();
        return result;
    }

    /**
     * Whether somebody has asked the calling thread to end.
     *
     * <p><b>C:</b> {@code bool kthread_should_stop(void);} &lt;linux/kthread.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">False until {@code kthread_stop} names the thread, then true for ever; to ask
     *       changes nothing.
     *   <li id="S2">In a user's process, as in a module's init function, it warns at {@code
     *       kernel/kthread.c:76} and then faults at address 0.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * kernel thread: yes, anywhere · user's process, interrupt: no
     *
     * @return true once the thread is to end
     * @source linux.md 1.1, 1.4; kernel/kthread.c [6.12]
     */
    @Routine(header = "linux/kthread.h")
    default boolean kthread_should_stop() {
        SimThread sim = enter(KthreadCalls.kthread_should_stop);
        boolean should = kernel().kthreads().shouldStop(sim);
        sim.leave();
        return should;
    }

    /**
     * As {@link #kthread_should_stop}, for threads that the freezer may stop.
     *
     * <p><b>C:</b> {@code bool kthread_freezable_should_stop(bool *was_frozen);}
     * &lt;linux/kthread.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">{@code might_sleep}, and then the answer of {@code kthread_should_stop}; {@code
     *       was_frozen} becomes false.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * kernel thread: yes · atomic: no
     *
     * <h4>Variations</h4>
     *
     * this machine is never suspended, so the thread is never frozen
     *
     * @param was_frozen told whether the thread was frozen; may be null
     * @return true once the thread is to end
     * @source linux.md 1.4, 4.5; kernel/kthread.c [6.12]
     */
    @Routine(header = "linux/kthread.h", sleeps = true)
    default boolean kthread_freezable_should_stop(Ref<Boolean> was_frozen) {
        SimThread sim = enter(KthreadCalls.kthread_freezable_should_stop, was_frozen);
        kernel().atomic().mightSleep(sim, "kernel/kthread.c");
        if (was_frozen != null) {
            was_frozen.set(false);
        }
        boolean should = kernel().kthreads().shouldStop(sim);
        sim.leave();
        return should;
    }

    // ---- parking ----

    /**
     * Whether somebody wants the calling thread to park.
     *
     * <p><b>C:</b> {@code bool kthread_should_park(void);} &lt;linux/kthread.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">True from {@code kthread_park} to {@code kthread_unpark} or {@code
     *       kthread_stop}.
     *   <li id="S2">In a user's process as {@code kthread_should_stop}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * kernel thread: yes, anywhere · user's process, interrupt: no
     *
     * @return true while the thread is to park
     * @source linux.md 1.4; kernel/kthread.c [6.12]
     */
    @Routine(header = "linux/kthread.h")
    default boolean kthread_should_park() {
        SimThread sim = enter(KthreadCalls.kthread_should_park);
        boolean should = kernel().parking().shouldPark(sim);
        sim.leave();
        return should;
    }

    /**
     * Whether the calling thread is to end or to park. Linux does not export it to modules.
     *
     * <p><b>C:</b> {@code bool kthread_should_stop_or_park(void);} &lt;linux/kthread.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">True when {@code kthread_should_stop} or {@code kthread_should_park} is; in a
     *       user's process false, without a complaint.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes, anywhere
     *
     * @return true if the thread is to do either
     * @source linux.md 1.4; kernel/kthread.c [6.12]
     */
    @Routine(header = "linux/kthread.h")
    default boolean kthread_should_stop_or_park() {
        SimThread sim = enter(KthreadCalls.kthread_should_stop_or_park);
        boolean should = kernel().parking().shouldStopOrPark(sim);
        sim.leave();
        return should;
    }

    /**
     * Asks a kernel thread to park, and waits until it has.
     *
     * <p><b>C:</b> {@code int kthread_park(struct task_struct *k);} &lt;linux/kthread.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Sets the flag, wakes the thread, and waits until it is in {@code TASK_PARKED}.
     *       A thread that nobody has woken yet parks before its function.
     *   <li id="S2">Already asked: warns at {@code kernel/kthread.c:662}, {@code -EBUSY}.
     *   <li id="S3">The thread is about to end or has ended: warns at {@code kernel/kthread.c:659},
     *       {@code -ENOSYS}.
     *   <li id="S4">Of the calling thread: only the flag is set; to park is then its own affair.
     *   <li id="S5">A thread that never looks leaves the caller waiting for ever.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes · atomic: only for the calling thread itself
     *
     * @param k a thread that cannot end by itself, or to which the caller holds a reference
     * @return 0 parked; -EBUSY asked before; -ENOSYS ended
     * @source linux.md 1.7; kernel/kthread.c [6.12]
     */
    @Routine(header = "linux/kthread.h", sleeps = true)
    default int kthread_park(TaskStruct k) {
        SimThread sim = enter(KthreadCalls.kthread_park, k);
        int error = kernel().parking().park(sim, k);
        sim.leave();
        return error;
    }

    /**
     * Calls a parked thread back.
     *
     * <p><b>C:</b> {@code void kthread_unpark(struct task_struct *k);} &lt;linux/kthread.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Clears the flag and wakes the thread, which goes on behind its {@code
     *       kthread_parkme}; it is the only wake-up that reaches {@code TASK_PARKED}.
     *   <li id="S2">Does nothing at all unless the flag is set, and waits for nothing.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes · atomic: yes
     *
     * @param k the thread
     * @source linux.md 1.7; kernel/kthread.c [6.12]
     */
    @Routine(header = "linux/kthread.h")
    default void kthread_unpark(TaskStruct k) {
        SimThread sim = enter(KthreadCalls.kthread_unpark, k);
        kernel().parking().unpark(sim, k);
        sim.leave();
    }

    /**
     * Parks the calling thread if it is to park.
     *
     * <p><b>C:</b> {@code void kthread_parkme(void);} &lt;linux/kthread.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Sleeps in {@code TASK_PARKED} until unparked; returns at once if the flag is
     *       not set. The state is running on return.
     *   <li id="S2">In a user's process as {@code kthread_should_stop}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * kernel thread: yes · atomic: no
     *
     * @source linux.md 1.7; kernel/kthread.c [6.12]
     */
    @Routine(header = "linux/kthread.h", sleeps = true)
    default void kthread_parkme() {
        SimThread sim = enter(KthreadCalls.kthread_parkme);
        kernel().parking().parkme(sim);
        sim.leave();
    }

    // ---- ending ----

    /**
     * Ends the calling thread. Does not return: {@code throw} it to tell the compiler.
     *
     * <p><b>C:</b> {@code void kthread_exit(long result);} &lt;linux/kthread.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">{@code result}, cut to an int, is what {@code kthread_stop} returns; to return
     *       from the thread's function is the same.
     *   <li id="S2">In a user's process it warns and faults as {@code kthread_should_stop} does.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * kernel thread: yes · atomic: no
     *
     * @return never
     * @source linux.md 1.5; kernel/kthread.c [6.12]
     */
    @Routine(header = "linux/kthread.h")
    default Error kthread_exit(long result) {
        SimThread sim = enter(KthreadCalls.kthread_exit, result);
        throw kernel().kthreads().exit(sim, result);
    }

    /**
     * Completes a completion and ends the calling thread. Does not return, as {@link
     * #kthread_exit}.
     *
     * <p><b>C:</b> {@code void kthread_complete_and_exit(struct completion *comp, long code);}
     * &lt;linux/kthread.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">{@code comp} is completed, if it is not NULL, and the thread ends with {@code
     *       code}.
     *   <li id="S2">Whoever waited for {@code comp} may unload the module: the rest of the thread's
     *       life is in kernel text.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * kernel thread: yes · atomic: no
     *
     * @param comp may be null
     * @return never
     * @source linux.md 1.5, 6.5; kernel/kthread.c [6.12]
     */
    @Routine(header = "linux/kthread.h")
    default Error kthread_complete_and_exit(Completion comp, long code) {
        SimThread sim = enter(KthreadCalls.kthread_complete_and_exit, comp, code);
        throw kernel().kthreads().completeAndExit(sim, comp, code);
    }

    // ---- what a thread was made of ----

    /**
     * The data that a kernel thread was made with.
     *
     * <p><b>C:</b> {@code void *kthread_data(struct task_struct *k);} &lt;linux/kthread.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">The pointer that was given at the creation. That {@code k} is a living kernel
     *       thread is the caller's affair; of a user's process it warns and faults.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any
     *
     * @return the data
     * @source linux.md 1.4; kernel/kthread.c [6.12]
     */
    @Routine(header = "linux/kthread.h")
    default Object kthread_data(TaskStruct k) {
        SimThread sim = enter(KthreadCalls.kthread_data, k);
        Object data = kernel().kthreads().data(k);
        sim.leave();
        return data;
    }

    /**
     * The data of a task that may be no kernel thread. Linux does not export it to modules.
     *
     * <p><b>C:</b> {@code void *kthread_probe_data(struct task_struct *k);} &lt;linux/kthread.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">As {@code kthread_data}, but NULL for a task that is no kernel thread.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any
     *
     * @return the data; null if the task has none
     * @source linux.md 1.4; kernel/kthread.c [6.12]
     */
    @Routine(header = "linux/kthread.h")
    default Object kthread_probe_data(TaskStruct k) {
        SimThread sim = enter(KthreadCalls.kthread_probe_data, k);
        KthreadState kthread = kernel().kthreads().probe(k);
        sim.leave();
        return kthread == null ? null : kthread.data();
    }

    /**
     * The function that a kernel thread was made for.
     *
     * <p><b>C:</b> {@code void *kthread_func(struct task_struct *k);} &lt;linux/kthread.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">The function that was given at the creation; NULL for a task that is no kernel
     *       thread.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any
     *
     * @return the function; null if the task is no kernel thread
     * @source linux.md 1.4; kernel/kthread.c [6.12]
     */
    @Routine(header = "linux/kthread.h")
    default ThreadFn kthread_func(TaskStruct k) {
        SimThread sim = enter(KthreadCalls.kthread_func, k);
        KthreadState kthread = kernel().kthreads().probe(k);
        sim.leave();
        return kthread == null ? null : kthread.threadfn();
    }
}
