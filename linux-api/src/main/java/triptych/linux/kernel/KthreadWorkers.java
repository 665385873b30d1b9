package triptych.linux.kernel;

import triptych.core.machine.Machine;
import triptych.core.routine.KernelText;
import triptych.core.routine.RoutineInfo;
import triptych.core.thread.Access;
import triptych.core.thread.Operation;
import triptych.core.thread.SimThread;
import triptych.linux.dialect.OopsTexts;
import triptych.linux.struct.Completion;
import triptych.linux.struct.KthreadWork;
import triptych.linux.struct.KthreadWorkFunc;
import triptych.linux.struct.KthreadWorker;
import triptych.linux.struct.TaskState;
import triptych.linux.struct.TaskStruct;

/**
 * The workers of {@code kernel/kthread.c}: one thread each, which runs works in the order in which
 * they were queued.
 *
 * <p>What the kernel does under a worker's lock is one step here, noted by the worker.
 */
@KernelText
public final class KthreadWorkers {
    private static final String FILE = "kernel/kthread.c";
    private static final RoutineInfo WORKER_FN =
            new RoutineInfo("kthread_worker_fn", "linux/kthread.h", 0, true, false);

    private final LinuxKernel kernel;
    private final Machine machine;

    KthreadWorkers(LinuxKernel kernel) {
        this.kernel = kernel;
        this.machine = kernel.machine();
    }

    /** {@code kthread_create_worker}: an error pointer, or a worker whose thread is awake. */
    public KthreadWorker create(SimThread sim, String name) {
        KthreadWorker worker = machine.named(new KthreadWorker(name));
        TaskStruct task = kernel.kthreads().createInKernel(sim, data -> live(worker), name);
        if (!task.isTask()) {
            return KthreadWorker.pointer(task.number());
        }
        machine.touch(worker, Access.WRITE);
        worker.runsAs(task);
        kernel.states().wakeUpProcess(sim, task);
        return worker;
    }

    /** {@code kthread_destroy_worker}. */
    public void destroy(SimThread sim, KthreadWorker worker) {
        standBefore(worker);
        TaskStruct task = worker.task();
        if (task == null) {
            warn("kthread-worker-without-task", 1424, "kthread_destroy_worker");
            return;
        }
        flush(sim, worker);
        kernel.kthreads().stop(sim, task);
        standBefore(worker);
        if (!worker.works().isEmpty()) {
            warn("kthread-worker-has-work", 1430, "kthread_destroy_worker");
        }
        worker.free();
    }

    private void warn(String rule, int line, String routine) {
        kernel.warnOn(rule, FILE + ":" + line, routine);
    }

    private void standBefore(KthreadWorker worker) {
        machine.operate(Operation.DEFER, worker, Access.WRITE);
        requireMemory(worker);
    }

    private void requireMemory(KthreadWorker worker) {
        if (worker.isFreed()) {
            throw kernel.oops(
                    "use-after-free",
                    OopsTexts.useAfterFree(machine.running().routine().name()),
                    "the worker " + worker.label() + " was destroyed before");
        }
    }

    // ---- works ----

    /** {@code kthread_init_work}. */
    public void initialise(SimThread sim, KthreadWork work, KthreadWorkFunc func) {
        machine.touch(work, Access.WRITE);
        work.initialised(func, sim.text());
    }

    /** {@code kthread_queue_work}. */
    public boolean queue(SimThread sim, KthreadWorker worker, KthreadWork work) {
        standBefore(worker);
        machine.touch(work, Access.WRITE);
        if (work.isQueued() || work.isCancelled()) {
            return false;
        }
        if (work.worker() != null && work.worker() != worker) {
            warn("kthread-work-of-another-worker", 994, "kthread_insert_work_sanity_check");
        }
        if (work.text() == null) {
            work.belongsTo(sim.text());
        }
        insert(sim, worker, work, worker.works().size());
        return true;
    }

    /** {@code kthread_insert_work}, within the step that runs. */
    private void insert(SimThread by, KthreadWorker worker, KthreadWork work, int place) {
        work.queuedAt(worker);
        worker.works().add(place, work);
        if (worker.current() == null && worker.task() != null) {
            kernel.states().wake(by, worker.task(), TaskState.TASK_NORMAL);
        }
    }

    /** {@code kthread_flush_worker}. */
    public void flush(SimThread sim, KthreadWorker worker) {
        standBefore(worker);
        awaitMarker(sim, worker, worker.works().size());
    }

    /** {@code kthread_flush_work}. */
    public void flush(SimThread sim, KthreadWork work) {
        KthreadWorker worker = standBefore(work);
        if (worker == null) {
            return;
        }
        if (work.isQueued()) {
            awaitMarker(sim, worker, worker.works().indexOf(work) + 1);
        } else if (worker.current() == work) {
            awaitMarker(sim, worker, 0);
        }
    }

    /**
     * {@code kthread_cancel_work_sync}.
     *
     * @return whether it was queued
     */
    public boolean cancel(SimThread sim, KthreadWork work) {
        KthreadWorker worker = standBefore(work);
        if (worker == null) {
            return false;
        }
        boolean wasQueued = work.isQueued();
        if (wasQueued) {
            worker.works().remove(work);
            work.taken();
        }
        if (worker.current() == work) {
            // Meanwhile nobody can queue it, its own function included.
            work.addCancellers(1);
            awaitMarker(sim, worker, 0);
            standBefore(work);
            work.addCancellers(-1);
        }
        return wasQueued;
    }

    /** Gives where it was queued last, within a step that may look at both; null if nowhere. */
    private KthreadWorker standBefore(KthreadWork work) {
        machine.operate(Operation.DEFER, work, Access.WRITE);
        KthreadWorker worker = work.worker();
        if (worker != null) {
            machine.touch(worker, Access.WRITE);
            requireMemory(worker);
        }
        return worker;
    }

    /** Until a work of the waiter's own, put into the list at {@code place}, has run. */
    private void awaitMarker(SimThread sim, KthreadWorker worker, int place) {
        Completion done = machine.named(new Completion("flush").initialised());
        KthreadWork marker =
                machine.named(new KthreadWork("flush work"))
                        .initialised(
                                w -> kernel.completions().complete(machine.running(), done), null);
        machine.touch(marker, Access.WRITE);
        insert(sim, worker, marker, place);
        kernel.completions().await(sim, done);
    }

    // ---- the thread ----

    /** {@code kthread_worker_fn}. */
    private int live(KthreadWorker self) {
        SimThread sim = machine.running();
        TaskStruct task = kernel.tasks().of(sim);
        while (true) {
            machine.touch(task.kthread(), Access.READ);
            machine.touch(self, Access.WRITE);
            self.setCurrent(null);
            if (task.kthread().shouldStop()) {
                self.runsAs(null);
                return 0;
            }
            if (self.works().isEmpty()) {
                kernel.states().set(task, TaskState.TASK_INTERRUPTIBLE, "work");
                kernel.states().schedule(sim);
            } else {
                run(sim, self, self.works().remove(0));
            }
        }
    }

    /** Begins in the step that runs, and ends in one in which the next work can begin. */
    private void run(SimThread sim, KthreadWorker self, KthreadWork work) {
        machine.touch(work, Access.WRITE);
        work.taken();
        self.setCurrent(work);
        sim.enterText(work.text());
        work.func().run(work);
        sim.returnInto(WORKER_FN);
        machine.operate(Operation.DEFER, self, Access.WRITE);
        sim.leaveText();
    }
}
