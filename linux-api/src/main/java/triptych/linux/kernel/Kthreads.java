package triptych.linux.kernel;

import triptych.core.machine.Machine;
import triptych.core.routine.KernelText;
import triptych.core.thread.Access;
import triptych.core.thread.Operation;
import triptych.core.thread.SimThread;
import triptych.linux.dialect.OopsTexts;
import triptych.linux.dialect.TaskPointerTexts;
import triptych.linux.struct.Completion;
import triptych.linux.struct.Cpumask;
import triptych.linux.struct.Errno;
import triptych.linux.struct.KthreadState;
import triptych.linux.struct.TaskState;
import triptych.linux.struct.TaskStruct;
import triptych.linux.struct.ThreadFn;

/** {@code kernel/kthread.c}: how kernel threads are made, bound, stopped, and end. */
@KernelText
public final class Kthreads {
    private static final String FILE = "kernel/kthread.c";
    private static final String ALLOCATION = "include/linux/sched/mm.h";

    /** Of {@code flags} in {@code struct task_struct}, which tell a kernel thread. */
    private static final long FLAGS_OFFSET = 0x2c;

    private final LinuxKernel kernel;
    private final Machine machine;

    Kthreads(LinuxKernel kernel) {
        this.kernel = kernel;
        this.machine = kernel.machine();
    }

    // ---- making ----

    /** {@code kthread_create_on_node}: an error pointer, or a thread that nobody has woken yet. */
    public TaskStruct create(SimThread creator, ThreadFn threadfn, Object data, String name) {
        return create(
                creator,
                new KthreadRequest(name, new KthreadState(threadfn, data), creator.text()));
    }

    /** As {@link #create}, of a thread that runs the kernel's own code. */
    TaskStruct createInKernel(SimThread creator, ThreadFn threadfn, String name) {
        return create(creator, new KthreadRequest(name, new KthreadState(threadfn, null), null));
    }

    private TaskStruct create(SimThread creator, KthreadRequest request) {
        kernel.atomic().mightSleep(creator, ALLOCATION);
        machine.named(request.done());
        kernel.kthreadd().ask(creator, request);
        long interrupted =
                kernel.completions()
                        .await(
                                creator,
                                request.done(),
                                CompletionUnits.MAX_SCHEDULE_TIMEOUT,
                                TaskState.TASK_KILLABLE);
        if (interrupted < 0) {
            machine.operate(Operation.THREAD, request, Access.WRITE);
            if (request.result() == null) {
                request.giveUp();
                return TaskStruct.pointer(-Errno.EINTR);
            }
            kernel.completions().await(creator, request.done());
        }
        return request.result();
    }

    /** {@code create_kthread}, on the daemon. */
    void fork(KthreadRequest request) {
        kernel.tasks().fork(request.name(), request.kthread(), () -> live(request));
    }

    /** {@code kthread()}: what every kernel thread runs. */
    private void live(KthreadRequest request) {
        SimThread sim = machine.running();
        TaskStruct task = kernel.tasks().of(sim);
        KthreadState self = request.kthread();
        machine.touch(request, Access.WRITE);
        if (request.isGivenUp()) {
            throw exit(sim, -Errno.EINTR);
        }
        kernel.states().set(task, TaskState.TASK_UNINTERRUPTIBLE, "the first wake-up");
        request.setResult(task);
        kernel.completions().completeStanding(sim, request.done());
        kernel.states().schedule(sim);
        machine.touch(self, Access.READ);
        int result = -Errno.EINTR;
        if (!self.shouldStop()) {
            kernel.parking().parkStanding(sim, self);
            sim.enterText(request.text());
            result = self.threadfn().run(self.data());
            sim.returnInto(Tasks.doExit());
        }
        throw exit(sim, result);
    }

    // ---- binding ----

    /** {@code kthread_bind_mask}: only of a thread that nobody has woken. */
    public void bind(TaskStruct k, Cpumask cpus) {
        kernel.tasks().pointee(k);
        kernel.tasks().operate(Operation.THREAD, k, k.sleeps(), Access.READ);
        if (k.state() != TaskState.TASK_UNINTERRUPTIBLE) {
            kernel.warnOn("kthread-bind", FILE + ":525", "__kthread_bind");
            return;
        }
        machine.touch(k, Access.WRITE);
        k.bindTo(cpus);
    }

    // ---- ending ----

    /** {@code kthread_exit}. */
    public Error exit(SimThread sim, long result) {
        current(sim).setResult((int) result);
        return kernel.tasks().exit(sim);
    }

    /** {@code kthread_complete_and_exit}; {@code comp} may be null. */
    public Error completeAndExit(SimThread sim, Completion comp, long code) {
        if (comp != null) {
            kernel.completions().complete(sim, comp);
        }
        return exit(sim, code);
    }

    /** {@code kthread_should_stop}. */
    public boolean shouldStop(SimThread sim) {
        KthreadState self = current(sim);
        machine.operate(Operation.READ, self, Access.READ);
        return self.shouldStop();
    }

    /** {@code kthread_stop}. */
    public int stop(SimThread by, TaskStruct k) {
        kernel.tasks().get(k);
        KthreadState kthread = of(k);
        machine.touch(kthread, Access.WRITE);
        kthread.setShouldStop();
        if (kthread.shouldPark()) {
            kernel.parking().unpark(by, k);
        }
        if (kernel.profile().stopNotifies()) {
            kernel.signals().notifyForEver(by, k);
        }
        kernel.states().wakeUpProcess(by, k);
        kernel.completions().await(by, kthread.exited());
        int result = kthread.result();
        kernel.tasks().put(k);
        return result;
    }

    // ---- struct kthread ----

    /** {@code to_kthread(current)}. */
    KthreadState current(SimThread sim) {
        return of(kernel.tasks().of(sim));
    }

    /**
     * {@code to_kthread}: of a task that is no kernel thread it warns, and then nothing is there.
     */
    KthreadState of(TaskStruct k) {
        KthreadState kthread = kernel.tasks().pointee(k, FLAGS_OFFSET).kthread();
        if (kthread == null) {
            kernel.warnOn("not-a-kthread", FILE + ":76", machine.running().routine().name());
            throw kernel.oops(
                    "null-dereference", OopsTexts.access(0, 0), TaskPointerTexts.noKthread(k));
        }
        return kthread;
    }

    /** The same without a complaint: null if the task is no kernel thread. */
    public KthreadState probe(TaskStruct k) {
        KthreadState kthread = kernel.tasks().pointee(k, FLAGS_OFFSET).kthread();
        kernel.tasks().operate(Operation.THREAD, k, k, Access.READ);
        return kthread;
    }

    /** {@code kthread_data}. */
    public Object data(TaskStruct k) {
        of(k);
        return probe(k).data();
    }
}
