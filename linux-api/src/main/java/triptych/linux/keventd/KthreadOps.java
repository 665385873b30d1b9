package triptych.linux.keventd;

import triptych.core.machine.Machine;
import triptych.core.memory.Ref;
import triptych.core.routine.KernelText;
import triptych.core.routine.Routine;
import triptych.core.thread.Access;
import triptych.core.thread.Operation;
import triptych.core.thread.SimThread;
import triptych.linux.dialect.UninitialisedTexts;
import triptych.linux.kernel.LinuxKernel;
import triptych.linux.struct.Completion;
import triptych.linux.struct.TaskStruct;
import triptych.linux.struct.ThreadFn;

/** The three operations of the patch, and how they get to keventd. */
@KernelText
public final class KthreadOps {
    private static final int SIGTERM = 15;

    /** What lies on keventd's stack where a status should be, in each byte. */
    static final int POISON = 0xA5;

    private final LinuxKernel kernel;
    private final Machine machine;
    private final OldProcesses processes;
    private final OldWorkqueue workqueue;
    private final KthreadGlobals globals;
    private final KthreadBody body;
    private final ResultMode mode;

    KthreadOps(
            LinuxKernel kernel,
            OldProcesses processes,
            OldWorkqueue workqueue,
            KthreadGlobals globals,
            ResultMode mode) {
        this.kernel = kernel;
        this.machine = kernel.machine();
        this.processes = processes;
        this.workqueue = workqueue;
        this.globals = globals;
        this.mode = mode;
        this.body = new KthreadBody(kernel, processes, globals, mode);
    }

    // ---- in the caller ----

    TaskStruct create(SimThread by, ThreadFn initfn, ThreadFn corefn, Object data, String name) {
        return do_kthread_op(
                by, KthreadOp.create(new KthreadCreateInfo(initfn, corefn, data, name, by.text())));
    }

    TaskStruct start(SimThread by, TaskStruct k) {
        return do_kthread_op(by, KthreadOp.on(KthreadOp.Type.START, k));
    }

    int destroy(SimThread by, TaskStruct k) {
        TaskStruct result = do_kthread_op(by, KthreadOp.on(KthreadOp.Type.STOP, k));
        return result == null ? 0 : (int) result.number();
    }

    /**
     * Hands an operation to keventd and waits for it, unkillably.
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="P1">To the keventd of the caller's processor, behind all that waits there.
     *   <li id="P2">Before keventd is there the caller does the operation itself.
     * </ol>
     *
     * @return what came of it
     * @source linux.md 2.3
     */
    @Routine(header = "kernel/kthread.c", sleeps = true)
    public TaskStruct do_kthread_op(SimThread by, KthreadOp op) {
        Completion done = machine.named(op.done());
        if (!workqueue.isUpNow()) {
            keventd_do_kthread_op(op);
            return op.result();
        }
        WorkStruct work = new WorkStruct("kthread_op");
        workqueue.schedule(by, work.init(o -> keventd_do_kthread_op((KthreadOp) o), op, null));
        kernel.completions().await(by, done);
        return op.result();
    }

    // ---- in keventd ----

    /**
     * Does an operation, under the semaphore.
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="P1">Holds {@code kthread_control} for all of it, its waiting included: what does
     *       not come to an end stalls every other operation, and this keventd's other work.
     * </ol>
     *
     * @source linux.md 2.3, 2.6 Q12
     */
    @Routine(header = "kernel/kthread.c", sleeps = true)
    public void keventd_do_kthread_op(KthreadOp op) {
        SimThread sim = machine.running();
        globals.down(sim);
        op.setResult(
                switch (op.type()) {
                    case CREATE -> create_kthread(sim, op.start());
                    case START -> start_kthread(sim, op.target());
                    case STOP -> stop_kthread(sim, op.target());
                });
        globals.up(sim);
        kernel.completions().completeStanding(sim, op.done());
    }

    /**
     * Forks, and waits until the child says that it is there.
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="P1">The child sleeps in TASK_INTERRUPTIBLE, or is about to; a wake-up or signal
     *       that comes before it has fallen asleep is not lost.
     *   <li id="P2">NULL if somebody has woken the child, and it has ended, before it is looked up
     *       by its number.
     * </ol>
     *
     * @source linux.md 2.3, 2.6 Q20
     */
    @Routine(header = "kernel/kthread.c", sleeps = true)
    public TaskStruct create_kthread(SimThread sim, KthreadCreateInfo info) {
        sim.enter(KthreadOpsCalls.create_kthread);
        globals.forgetAcks();
        TaskStruct child = processes.kernel_thread(sim, info.name(), () -> body.kthread(info));
        kernel.completions().await(sim, globals.kthread_ack());
        TaskStruct found = processes.find(child.pidNumber());
        sim.leave();
        return found;
    }

    /**
     * Makes a thread keventd's own child.
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="P1">Afterwards the keventd that asks is the parent, whoever was before.
     *   <li id="P2">Nobody holds the task yet: of one that is gone this is a use after free.
     * </ol>
     *
     * @source linux.md 2.3, 2.6 Q7
     */
    @Routine(header = "kernel/kthread.c")
    public void adopt_kthread(SimThread sim, TaskStruct k) {
        sim.enter(KthreadOpsCalls.adopt_kthread);
        kernel.tasks().operate(Operation.THREAD, kernel.tasks().pointee(k), k, Access.WRITE);
        processes.of(k).setParent(processes.of(sim));
        sim.leave();
    }

    /**
     * Wakes a thread and waits until its {@code initfn} has returned.
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="P1">If {@code initfn} has failed, also waits until the thread has ended.
     *   <li id="P2">A thread that has run its {@code initfn} before says nothing more: this waits
     *       for ever.
     * </ol>
     *
     * @source linux.md 2.3, 2.6 Q5, Q6
     */
    @Routine(header = "kernel/kthread.c", sleeps = true)
    public TaskStruct start_kthread(SimThread sim, TaskStruct k) {
        globals.forgetAcks();
        adopt_kthread(sim, k);
        k.get();
        sim.enter(KthreadOpsCalls.start_kthread);
        Ref<Integer> status = new Ref<>(0, "status");
        kernel.states().wakeUpProcess(sim, k);
        kernel.completions().await(sim, globals.kthread_ack());
        boolean failed = globals.kthread_init_failed();
        if (failed) {
            processes.waitpid(sim, k, status);
        }
        OldTask task = processes.of(k);
        kernel.tasks().put(k);
        sim.leave();
        if (mode == ResultMode.DOCUMENTED) {
            return failed ? pointer(task.initResult()) : k;
        }
        return pointer(number(status.peek()));
    }

    /**
     * Sends SIGTERM, and waits until the thread has ended.
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="P1">A signal to keventd ends the wait before the thread has ended.
     *   <li id="P2">Without a status to collect the result is made of what happened to be in
     *       memory: {@code BUG: KMSAN: uninit-value in stop_kthread}.
     * </ol>
     *
     * @source linux.md 2.3, 2.5 E4, 2.6 Q19
     */
    @Routine(header = "kernel/kthread.c", sleeps = true)
    public TaskStruct stop_kthread(SimThread sim, TaskStruct k) {
        adopt_kthread(sim, k);
        k.get();
        sim.enter(KthreadOpsCalls.stop_kthread);
        processes.force(sim, SIGTERM, k);
        Ref<Integer> status = new Ref<>();
        processes.waitpid(sim, k, status);
        OldTask task = processes.of(k);
        kernel.tasks().put(k);
        int result = mode == ResultMode.DOCUMENTED ? task.coreResult() : collected(status);
        sim.leave();
        return pointer(result);
    }

    private int collected(Ref<Integer> status) {
        if (status.peek() == null) {
            kernel.warn("uninitialised-status", UninitialisedTexts.read("stop_kthread"));
            return POISON;
        }
        return number(status.peek());
    }

    /** What the patch makes of a status, in user space's way. */
    private static int number(int status) {
        return status >> 8 & 0xff;
    }

    /** {@code ERR_PTR}. */
    private static TaskStruct pointer(int number) {
        return number == 0 ? null : TaskStruct.pointer(number);
    }
}
