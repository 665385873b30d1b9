package triptych.linux.kernel;

import java.util.List;
import java.util.Locale;
import triptych.core.machine.Machine;
import triptych.core.routine.KernelText;
import triptych.core.thread.Access;
import triptych.core.thread.Operation;
import triptych.core.thread.SimObject;
import triptych.core.thread.SimThread;
import triptych.linux.dialect.DeferredTexts;
import triptych.linux.dialect.OopsTexts;
import triptych.linux.struct.DelayedWork;
import triptych.linux.struct.TaskState;
import triptych.linux.struct.TaskStruct;
import triptych.linux.struct.WorkFunc;
import triptych.linux.struct.WorkRun;
import triptych.linux.struct.WorkStruct;
import triptych.linux.struct.WorkqueueFlags;
import triptych.linux.struct.WorkqueueStruct;

/**
 * {@code kernel/workqueue.c}: work items, as their users see them.
 *
 * <p>What the kernel does under a pool's lock is one step here. An item's state is noted by the
 * item, the state of its queue by the queue; {@link Kworkers} says who runs it.
 */
@KernelText
public final class Workqueues {
    private static final String FILE = "kernel/workqueue.c";
    private static final String ALLOCATION = "include/linux/sched/mm.h";
    private static final int NAME_LENGTH = 32;

    /** Where a null queue's flags would lie. */
    private static final long FLAGS_OFFSET = 0x100;

    /** Where a limit counts for each processor: of these there are two. */
    private static final int PROCESSORS = 2;

    private final LinuxKernel kernel;
    private final Machine machine;
    private final Kworkers workers;
    private final WorkqueueStruct[] system = new WorkqueueStruct[SystemQueue.values().length];

    /** The queues that are always there. */
    public enum SystemQueue {
        EVENTS(0),
        EVENTS_HIGHPRI(WorkqueueFlags.WQ_HIGHPRI),
        EVENTS_LONG(0),
        EVENTS_UNBOUND(WorkqueueFlags.WQ_UNBOUND),
        EVENTS_FREEZABLE(WorkqueueFlags.WQ_FREEZABLE),
        EVENTS_BH(WorkqueueFlags.WQ_BH);

        private final int flags;

        SystemQueue(int flags) {
            this.flags = flags;
        }
    }

    Workqueues(LinuxKernel kernel) {
        this.kernel = kernel;
        this.machine = kernel.machine();
        this.workers = new Kworkers(kernel);
    }

    // ---- queues ----

    /** One of the kernel's own queues. */
    public WorkqueueStruct system(SystemQueue which) {
        int at = which.ordinal();
        if (system[at] == null) {
            system[at] =
                    new WorkqueueStruct(
                            which.name().toLowerCase(Locale.ROOT),
                            which.flags,
                            PROCESSORS * WorkqueueFlags.WQ_DFL_ACTIVE);
        }
        return system[at];
    }

    /** {@code alloc_workqueue}. */
    public WorkqueueStruct allocate(SimThread sim, String name, int flags, int maxActive) {
        kernel.atomic().mightSleep(sim, ALLOCATION);
        int most = maxActive == 0 ? WorkqueueFlags.WQ_DFL_ACTIVE : maxActive;
        String given = shortened(name);
        if (most < 1 || most > WorkqueueFlags.WQ_MAX_ACTIVE) {
            print(DeferredTexts.outOfRange(maxActive, given, WorkqueueFlags.WQ_MAX_ACTIVE));
            most = Math.max(1, Math.min(most, WorkqueueFlags.WQ_MAX_ACTIVE));
        }
        boolean unbound = (flags & WorkqueueFlags.WQ_UNBOUND) != 0;
        return machine.named(new WorkqueueStruct(given, flags, unbound ? most : PROCESSORS * most));
    }

    /** {@code alloc_ordered_workqueue}. */
    public WorkqueueStruct allocateOrdered(SimThread sim, String name, int flags) {
        return allocate(sim, name, flags | WorkqueueFlags.WQ_UNBOUND, 1);
    }

    private String shortened(String name) {
        if (name.length() < NAME_LENGTH) {
            return name;
        }
        String given = name.substring(0, NAME_LENGTH - 1);
        print(DeferredTexts.nameTooLong(given));
        return given;
    }

    private void print(String line) {
        machine.console().print(() -> line + "\n");
    }

    /** {@code flush_workqueue}: for what is in flight now, not for what comes later. */
    public void flush(SimThread sim, WorkqueueStruct wq) {
        kernel.atomic().mightSleep(sim, FILE);
        standBefore(wq);
        for (WorkRun run : List.copyOf(wq.inFlight())) {
            awaitEnd(sim, run, wq);
        }
    }

    /** {@code drain_workqueue}. */
    public void drain(SimThread sim, WorkqueueStruct wq) {
        kernel.atomic().mightSleep(sim, FILE);
        standBefore(wq);
        awaitEmpty(sim, wq);
        wq.addDraining(-1);
    }

    /** {@code destroy_workqueue}: drains it, and nobody can come in between that and the end. */
    public void destroy(SimThread sim, WorkqueueStruct wq) {
        kernel.atomic().mightSleep(sim, FILE);
        standBefore(wq);
        awaitEmpty(sim, wq);
        wq.setDestroyed();
    }

    private void standBefore(WorkqueueStruct wq) {
        if (wq == null) {
            throw kernel.oops("null-dereference", OopsTexts.access(0, FLAGS_OFFSET));
        }
        machine.operate(Operation.DEFER, wq, Access.WRITE);
        requireMemory(wq);
    }

    private void requireMemory(WorkqueueStruct wq) {
        if (wq.isDestroyed()) {
            throw kernel.oops(
                    "use-after-free",
                    OopsTexts.useAfterFree("__queue_work"),
                    "the workqueue " + wq.label() + " was destroyed before");
        }
    }

    /** Until nothing is in flight; meanwhile only items of the queue itself may queue. */
    private void awaitEmpty(SimThread sim, WorkqueueStruct wq) {
        TaskStruct task = kernel.tasks().of(sim);
        wq.addDraining(1);
        while (!wq.inFlight().isEmpty()) {
            wq.drainers().add(task);
            sleep(sim, task, wq);
            machine.touch(wq, Access.WRITE);
            wq.drainers().remove(task);
        }
    }

    // ---- queueing ----

    /** {@code INIT_WORK}. */
    public void initialise(SimThread sim, WorkStruct work, WorkFunc func) {
        machine.touch(work, Access.WRITE);
        if (work.isPending()) {
            kernel.warn(
                    "work-init-active",
                    DeferredTexts.initOfActive(
                            machine.addressOf(work), "work_struct", work.label()));
            grab(sim, work);
        }
        work.initialise(func, sim.text());
    }

    /** {@code queue_work}. */
    public boolean queue(SimThread sim, WorkqueueStruct wq, WorkStruct work) {
        machine.operate(Operation.DEFER, work, Access.WRITE);
        if (work.isPending() || work.isDisabled()) {
            return false;
        }
        belongsTo(sim, work);
        enqueue(sim, wq, work);
        return true;
    }

    /** {@code queue_delayed_work}. */
    public boolean queueDelayed(SimThread sim, WorkqueueStruct wq, DelayedWork dwork, long delay) {
        WorkStruct work = dwork.work();
        machine.operate(Operation.DEFER, work, Access.WRITE);
        if (work.isPending() || work.isDisabled()) {
            return false;
        }
        startTimer(sim, wq, dwork, delay);
        return true;
    }

    /** {@code mod_delayed_work}: whether it was pending. */
    public boolean modifyDelayed(SimThread sim, WorkqueueStruct wq, DelayedWork dwork, long delay) {
        machine.operate(Operation.DEFER, dwork.work(), Access.WRITE);
        boolean wasPending = grab(sim, dwork.work());
        if (!dwork.work().isDisabled()) {
            startTimer(sim, wq, dwork, delay);
        }
        return wasPending;
    }

    private void startTimer(SimThread sim, WorkqueueStruct wq, DelayedWork dwork, long delay) {
        belongsTo(sim, dwork.work());
        if (delay == 0) {
            enqueue(sim, wq, dwork.work());
            return;
        }
        dwork.work().setPending(true);
        dwork.goesTo(wq, (late, on) -> enqueue(on, late.wq(), late.work()));
        kernel.timers().arm(dwork, machine.clock().now() + delay);
    }

    private static void belongsTo(SimThread sim, WorkStruct work) {
        if (work.text() == null) {
            work.belongsTo(sim.text());
        }
    }

    /** {@code __queue_work}, within the step that runs. */
    private void enqueue(SimThread by, WorkqueueStruct wq, WorkStruct work) {
        if (wq == null) {
            throw kernel.oops("null-dereference", OopsTexts.access(0, FLAGS_OFFSET));
        }
        machine.touch(work, Access.WRITE);
        machine.touch(wq, Access.WRITE);
        work.setPending(true);
        requireMemory(wq);
        TaskStruct task = kernel.tasks().of(by);
        if (work.func() == null || wq.isDraining() && !Kworkers.isOf(task, wq)) {
            kernel.warn(
                    work.func() == null ? "work-not-initialised" : "queue-on-draining",
                    DeferredTexts.warningAt(task, FILE + " __queue_work"));
            return;
        }
        workers.submit(by, new WorkRun(work, wq));
    }

    // ---- taking back ----

    /** {@code cancel_work}. */
    public boolean cancel(SimThread sim, WorkStruct work) {
        machine.operate(Operation.DEFER, work, Access.WRITE);
        return grab(sim, work);
    }

    /** {@code cancel_work_sync}: nobody can queue it before this returns. */
    public boolean cancelSync(SimThread sim, WorkStruct work) {
        boolean wasPending = disableSync(sim, work);
        enable(work);
        return wasPending;
    }

    /** {@code disable_work}. */
    public boolean disable(SimThread sim, WorkStruct work) {
        machine.operate(Operation.DEFER, work, Access.WRITE);
        work.disable(1);
        return grab(sim, work);
    }

    /** {@code disable_work_sync}. */
    public boolean disableSync(SimThread sim, WorkStruct work) {
        boolean wasPending = disable(sim, work);
        kernel.atomic().mightSleep(sim, FILE);
        WorkRun run = work.running();
        if (run != null) {
            awaitEnd(sim, run, work);
        }
        return wasPending;
    }

    /** {@code enable_work}: whether it can be queued again. */
    public boolean enable(WorkStruct work) {
        machine.operate(Operation.DEFER, work, Access.WRITE);
        return work.disable(-1);
    }

    /** {@code try_to_grab_pending}, within the step that runs. */
    private boolean grab(SimThread by, WorkStruct work) {
        machine.touch(work, Access.WRITE);
        if (!work.isPending()) {
            return false;
        }
        work.setPending(false);
        if (work.container() != null) {
            kernel.timers().disarm(work.container());
        }
        if (work.queued() != null) {
            workers.withdraw(by, work.queued());
        }
        return true;
    }

    // ---- waiting ----

    /** {@code flush_work}: for the run that was asked for last. */
    public boolean flush(SimThread sim, WorkStruct work) {
        kernel.atomic().mightSleep(sim, FILE);
        machine.operate(Operation.DEFER, work, Access.WRITE);
        if (work.func() == null) {
            kernel.warn(
                    "work-not-initialised",
                    DeferredTexts.warningAt(kernel.tasks().of(sim), FILE + " __flush_work"));
            return false;
        }
        WorkRun run = work.queued() != null ? work.queued() : work.running();
        if (run == null) {
            return false;
        }
        awaitEnd(sim, run, work);
        return true;
    }

    /** {@code flush_delayed_work}. */
    public boolean flushDelayed(SimThread sim, DelayedWork dwork) {
        machine.operate(Operation.DEFER, dwork.work(), Access.WRITE);
        if (kernel.timers().disarm(dwork)) {
            enqueue(sim, dwork.wq(), dwork.work());
        }
        return flush(sim, dwork.work());
    }

    /** Sleeps until {@code run} is over; {@code on} notes that, and was written in this step. */
    private void awaitEnd(SimThread sim, WorkRun run, SimObject on) {
        TaskStruct task = kernel.tasks().of(sim);
        if (!run.isOver()) {
            run.waiters().add(task);
        }
        while (!run.isOver()) {
            sleep(sim, task, on);
            machine.touch(on, Access.WRITE);
        }
    }

    private void sleep(SimThread sim, TaskStruct task, SimObject on) {
        kernel.states().set(task, TaskState.TASK_UNINTERRUPTIBLE, on.label());
        kernel.states().scheduleUntil(sim, SimThread.NEVER, Operation.RESUME, sim);
    }

    // ---- asking ----

    /** {@code work_busy}: bits {@code WORK_BUSY_*}. */
    public int busy(WorkStruct work) {
        machine.operate(Operation.READ, work, Access.READ);
        return (work.isPending() ? WorkqueueFlags.WORK_BUSY_PENDING : 0)
                | (work.running() != null ? WorkqueueFlags.WORK_BUSY_RUNNING : 0);
    }

    /** {@code current_work}: null if the caller runs none. */
    public WorkStruct current(SimThread sim) {
        return workers.currentOf(kernel.tasks().of(sim));
    }
}
