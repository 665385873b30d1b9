package triptych.linux.kernel;

import java.util.ArrayList;
import java.util.List;
import triptych.core.machine.Machine;
import triptych.core.routine.RoutineInfo;
import triptych.core.thread.Access;
import triptych.core.thread.Operation;
import triptych.core.thread.SimThread;
import triptych.linux.dialect.DeferredTexts;
import triptych.linux.struct.KthreadState;
import triptych.linux.struct.TaskPriority;
import triptych.linux.struct.TaskState;
import triptych.linux.struct.TaskStruct;
import triptych.linux.struct.WorkRun;
import triptych.linux.struct.WorkStruct;
import triptych.linux.struct.Worker;
import triptych.linux.struct.WorkqueueFlags;
import triptych.linux.struct.WorkqueueStruct;

/**
 * The threads that run work items: as many per queue as items have been active at a time.
 *
 * <p>An item is given to a worker when it becomes active, not when a worker looks for one: which of
 * several idle workers runs it is nothing that a module could notice, and so it is no decision.
 * Among active items the order of starting is free, as on several processors.
 */
final class Kworkers {
    private static final RoutineInfo PROCESS =
            new RoutineInfo("process_one_work", "linux/workqueue.h", 0, true, false);

    private final LinuxKernel kernel;
    private final Machine machine;
    private final List<Worker> all = new ArrayList<>(2);
    private int bound;
    private int unbound;

    Kworkers(LinuxKernel kernel) {
        this.kernel = kernel;
        this.machine = kernel.machine();
    }

    // ---- within the step of whoever asks, which has touched item and queue ----

    /** A new item of its queue: for a worker at once, or when another item is over. */
    void submit(SimThread by, WorkRun run) {
        run.work().setQueued(run);
        run.wq().inFlight().add(run);
        if (run.wq().hasRoom()) {
            activate(by, run);
        }
    }

    /** A run that no worker has begun is not to be. */
    void withdraw(SimThread by, WorkRun run) {
        machine.touch(run.wq(), Access.WRITE);
        run.work().setQueued(null);
        Worker worker = run.worker();
        if (worker != null) {
            machine.touch(worker, Access.WRITE);
            worker.backlog().remove(run);
        }
        retire(by, run);
    }

    private void activate(SimThread by, WorkRun run) {
        WorkqueueStruct wq = run.wq();
        WorkRun running = run.work().running();
        Worker worker = running != null && running.wq() == wq ? running.worker() : freeWorker(wq);
        machine.touch(worker, Access.WRITE);
        wq.addActive(1);
        run.assignTo(worker);
        worker.backlog().add(run);
        if (worker.task() == null) {
            start(worker, wq);
        } else {
            kernel.states().wake(by, worker.task(), TaskState.TASK_NORMAL);
        }
    }

    private Worker freeWorker(WorkqueueStruct wq) {
        for (Worker worker : wq.workers()) {
            if (worker.isFree()) {
                return worker;
            }
        }
        Worker worker = machine.named(new Worker());
        wq.workers().add(worker);
        all.add(worker);
        return worker;
    }

    private void start(Worker worker, WorkqueueStruct wq) {
        kernel.tasks().touchNumbers();
        KthreadState kthread = new KthreadState(null, null);
        TaskStruct task = kernel.tasks().fork(nextName(wq), kthread, () -> live(worker));
        task.setPreemptCount(countIn(wq));
        if (isUrgent(wq)) {
            task.priority().setNice(TaskPriority.LEAST_NICE);
        }
        worker.runsAs(task);
    }

    /** {@code preempt_count} of a worker between two items. */
    private static int countIn(WorkqueueStruct wq) {
        return (wq.flags() & WorkqueueFlags.WQ_BH) != 0 ? PreemptCount.SOFTIRQ : 0;
    }

    private String nextName(WorkqueueStruct wq) {
        if (countIn(wq) != 0) {
            return "ksoftirqd/0";
        }
        if ((wq.flags() & WorkqueueFlags.WQ_UNBOUND) != 0) {
            return "kworker/u4:" + unbound++;
        }
        return "kworker/0:" + bound++ + (isUrgent(wq) ? "H" : "");
    }

    private static boolean isUrgent(WorkqueueStruct wq) {
        return (wq.flags() & WorkqueueFlags.WQ_HIGHPRI) != 0;
    }

    /** The run is over, and the queue may have room for the next. */
    private void retire(SimThread by, WorkRun run) {
        WorkqueueStruct wq = run.wq();
        run.end();
        wq.inFlight().remove(run);
        run.waiters().forEach(task -> kernel.states().wake(by, task, TaskState.TASK_NORMAL));
        if (run.worker() != null) {
            wq.addActive(-1);
            for (WorkRun next : wq.inFlight()) {
                if (next.worker() == null) {
                    machine.touch(next.work(), Access.WRITE);
                    activate(by, next);
                    break;
                }
            }
        }
        if (wq.inFlight().isEmpty()) {
            wq.drainers().forEach(task -> kernel.states().wake(by, task, TaskState.TASK_NORMAL));
        }
    }

    /** Whether {@code task} is a worker of {@code wq}. */
    static boolean isOf(TaskStruct task, WorkqueueStruct wq) {
        return wq.workers().stream().anyMatch(worker -> worker.task() == task);
    }

    /** What {@code task} runs; null if it is no worker. */
    WorkStruct currentOf(TaskStruct task) {
        for (Worker worker : all) {
            if (worker.task() == task && worker.current() != null) {
                return worker.current().work();
            }
        }
        return null;
    }

    // ---- the threads ----

    /** {@code worker_thread}. */
    private void live(Worker self) {
        SimThread sim = machine.running();
        TaskStruct task = kernel.tasks().of(sim);
        machine.touch(self, Access.WRITE);
        while (true) {
            WorkRun run = self.backlog().poll();
            if (run != null) {
                process(sim, task, self, run);
            } else {
                awaitWork(sim, task);
                machine.touch(self, Access.WRITE);
            }
        }
    }

    private void awaitWork(SimThread sim, TaskStruct task) {
        int count = task.preemptCount();
        kernel.states().set(task, TaskState.TASK_IDLE, "work");
        if (count == PreemptCount.SOFTIRQ) {
            // Softirq code ends before its thread sleeps.
            task.setPreemptCount(0);
        }
        kernel.states().scheduleUntil(sim, SimThread.NEVER, Operation.RESUME, sim);
        if (count == PreemptCount.SOFTIRQ) {
            task.setPreemptCount(count);
        }
    }

    /**
     * {@code process_one_work}: begins in the step that runs, and ends in one in which the next
     * item can begin.
     */
    private void process(SimThread sim, TaskStruct task, Worker self, WorkRun run) {
        WorkStruct work = run.work();
        machine.touch(work, Access.WRITE);
        work.setPending(false);
        work.setQueued(null);
        work.setRunning(run);
        self.setCurrent(run);
        int locks = sim.held().size();
        sim.enterText(work.text());
        work.func().run(work);
        sim.returnInto(PROCESS);
        if (task.preemptCount() != countIn(run.wq()) || sim.held().size() != locks) {
            kernel.warn(
                    "workqueue-leaked-atomic",
                    DeferredTexts.workLeak(task, locks, sim.held().size(), work.label()));
        }
        machine.operate(Operation.DEFER, run.wq(), Access.WRITE);
        sim.leaveText();
        machine.touch(self, Access.WRITE);
        machine.touch(work, Access.WRITE);
        self.setCurrent(null);
        if (work.running() == run) {
            work.setRunning(null);
        }
        retire(sim, run);
    }
}
