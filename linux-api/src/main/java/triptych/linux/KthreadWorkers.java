package triptych.linux;

import triptych.core.routine.KernelText;
import triptych.core.routine.Routine;
import triptych.core.thread.SimThread;
import triptych.linux.struct.KthreadWork;
import triptych.linux.struct.KthreadWorkFunc;
import triptych.linux.struct.KthreadWorker;

/** The workers of {@code linux/kthread.h}: a thread, and works that it runs in order. */
@KernelText
public interface KthreadWorkers extends Surface {
    /**
     * Makes a worker and wakes its thread.
     *
     * <p><b>C:</b> {@code struct kthread_worker *kthread_create_worker(unsigned int flags, const
     * char namefmt[], ...);} &lt;linux/kthread.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Its thread bears the name, and runs the works that are queued in the order of
     *       their queueing, one at a time.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes · softirq: no · hardirq: no · may sleep: yes
     *
     * @param flags {@code KTW_FREEZABLE} or 0: nothing freezes here
     * @param namefmt the name, as for printf
     * @return the worker; {@code -EINTR} as a pointer if the caller was killed meanwhile
     * @see #kthread_destroy_worker
     * @source linux.md 1.9; kernel/kthread.c [6.12]
     */
    @Routine(header = "linux/kthread.h", sleeps = true)
    default KthreadWorker kthread_create_worker(int flags, String namefmt, Object... args) {
        SimThread sim = enter(KthreadWorkersCalls.kthread_create_worker, flags, namefmt);
        KthreadWorker result =
                kernel().kthreadWorkers().create(sim, kernel().format().format(namefmt, args));
        sim.leave();
        return result;
    }

    /**
     * Makes memory a work, which is idle.
     *
     * <p><b>C:</b> {@code kthread_init_work(work, fn)} &lt;linux/kthread.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">{@code fn} gets the work, on the worker's thread, and may sleep.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes · softirq: yes · hardirq: yes · may sleep: no
     *
     * @param work the memory
     * @param fn what is to run
     * @source linux.md 1.9; kernel/kthread.c [6.12]
     */
    @Routine(header = "linux/kthread.h", macro = true)
    default void kthread_init_work(KthreadWork work, KthreadWorkFunc fn) {
        SimThread sim = enter(KthreadWorkersCalls.kthread_init_work, work, fn);
        kernel().kthreadWorkers().initialise(sim, work, fn);
        sim.leave();
    }

    /**
     * Declares a work.
     *
     * <p><b>C:</b> {@code DEFINE_KTHREAD_WORK(work, fn)} &lt;linux/kthread.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">It can be queued at once.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * none: no code runs
     *
     * @param work its name in messages
     * @param fn what is to run
     * @return the work
     * @source linux.md 1.9; kernel/kthread.c [6.12]
     */
    @Routine(header = "linux/kthread.h", macro = true)
    default KthreadWork DEFINE_KTHREAD_WORK(String work, KthreadWorkFunc fn) {
        return new KthreadWork(work).initialised(fn, null);
    }

    /**
     * Queues a work behind those that wait.
     *
     * <p><b>C:</b> {@code bool kthread_queue_work(struct kthread_worker *worker, struct
     * kthread_work *work);} &lt;linux/kthread.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">A work that is queued, or that somebody cancels, is not queued once more.
     *   <li id="S2">A work that runs can be queued, also by its own function, and runs again
     *       afterwards.
     *   <li id="S3">A work of another worker is told: {@code WARNING} at {@code
     *       kthread_insert_work_sanity_check}.
     *   <li id="S4">A worker that was destroyed is memory that was freed.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes · softirq: yes · hardirq: yes · may sleep: no
     *
     * @param worker who is to run it
     * @param work what
     * @return whether it was queued by this call
     * @source linux.md 1.9; kernel/kthread.c [6.12]
     */
    @Routine(header = "linux/kthread.h")
    default boolean kthread_queue_work(KthreadWorker worker, KthreadWork work) {
        SimThread sim = enter(KthreadWorkersCalls.kthread_queue_work, worker, work);
        boolean result = kernel().kthreadWorkers().queue(sim, worker, work);
        sim.leave();
        return result;
    }

    /**
     * Waits until a work has run.
     *
     * <p><b>C:</b> {@code void kthread_flush_work(struct kthread_work *work);}
     * &lt;linux/kthread.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">The run that was queued last, or else the one that is under way, is over on
     *       return.
     *   <li id="S2">An idle work is not waited for.
     *   <li id="S3">Called by the function of the work itself it waits for ever.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes · softirq: no · hardirq: no · may sleep: yes
     *
     * @param work the work
     * @see #kthread_flush_worker
     * @source linux.md 1.9; kernel/kthread.c [6.12]
     */
    @Routine(header = "linux/kthread.h", sleeps = true)
    default void kthread_flush_work(KthreadWork work) {
        SimThread sim = enter(KthreadWorkersCalls.kthread_flush_work, work);
        kernel().kthreadWorkers().flush(sim, work);
        sim.leave();
    }

    /**
     * Waits until a worker has run all works that are queued now.
     *
     * <p><b>C:</b> {@code void kthread_flush_worker(struct kthread_worker *worker);}
     * &lt;linux/kthread.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Works that are queued later are not waited for.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes · softirq: no · hardirq: no · may sleep: yes
     *
     * @param worker the worker
     * @see #kthread_flush_work
     * @source linux.md 1.9; kernel/kthread.c [6.12]
     */
    @Routine(header = "linux/kthread.h", sleeps = true)
    default void kthread_flush_worker(KthreadWorker worker) {
        SimThread sim = enter(KthreadWorkersCalls.kthread_flush_worker, worker);
        kernel().kthreadWorkers().flush(sim, worker);
        sim.leave();
    }

    /**
     * Takes a work back, and waits for its function.
     *
     * <p><b>C:</b> {@code bool kthread_cancel_work_sync(struct kthread_work *work);}
     * &lt;linux/kthread.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">The work is neither queued nor runs on return, even if its function queues it.
     *   <li id="S2">Afterwards it can be queued again.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes · softirq: no · hardirq: no · may sleep: yes
     *
     * @param work the work
     * @return whether it was queued
     * @source linux.md 1.9; kernel/kthread.c [6.12]
     */
    @Routine(header = "linux/kthread.h", sleeps = true)
    default boolean kthread_cancel_work_sync(KthreadWork work) {
        SimThread sim = enter(KthreadWorkersCalls.kthread_cancel_work_sync, work);
        boolean result = kernel().kthreadWorkers().cancel(sim, work);
        sim.leave();
        return result;
    }

    /**
     * Ends a worker and its thread.
     *
     * <p><b>C:</b> {@code void kthread_destroy_worker(struct kthread_worker *worker);}
     * &lt;linux/kthread.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">What is queued runs first; then the thread ends, before the call returns.
     *   <li id="S2">A work that queues itself again may be left over: {@code WARNING} at {@code
     *       kthread_destroy_worker}.
     *   <li id="S3">A worker whose thread was stopped before is told the same way, and stays.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes · softirq: no · hardirq: no · may sleep: yes
     *
     * @param worker the worker
     * @see #kthread_create_worker
     * @source linux.md 1.9; kernel/kthread.c [6.12]
     */
    @Routine(header = "linux/kthread.h", sleeps = true)
    default void kthread_destroy_worker(KthreadWorker worker) {
        SimThread sim = enter(KthreadWorkersCalls.kthread_destroy_worker, worker);
        kernel().kthreadWorkers().destroy(sim, worker);
        sim.leave();
    }
}
