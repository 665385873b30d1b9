package triptych.linux.kernel;

import triptych.core.machine.Machine;
import triptych.core.routine.KernelText;
import triptych.core.thread.Access;
import triptych.core.thread.Operation;
import triptych.core.thread.SimThread;
import triptych.linux.struct.Errno;
import triptych.linux.struct.KthreadState;
import triptych.linux.struct.TaskState;
import triptych.linux.struct.TaskStruct;
import triptych.linux.struct.ThreadFn;

/** {@code kernel/kthread.c}: how kernel threads are made, stopped, and end. */
@KernelText
public final class Kthreads {
    private static final String ALLOCATION = "include/linux/sched/mm.h";

    private final LinuxKernel kernel;
    private final Machine machine;

    Kthreads(LinuxKernel kernel) {
        this.kernel = kernel;
        this.machine = kernel.machine();
    }

    // ---- making ----

    /** {@code kthread_create_on_node}: an error pointer, or a thread that nobody has woken yet. */
    public TaskStruct create(SimThread creator, ThreadFn threadfn, Object data, String name) {
        kernel.atomic().mightSleep(creator, ALLOCATION);
        KthreadRequest request =
                new KthreadRequest(name, new KthreadState(threadfn, data), creator.text());
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
            kernel.completions()
                    .await(
                            creator,
                            request.done(),
                            CompletionUnits.MAX_SCHEDULE_TIMEOUT,
                            TaskState.TASK_UNINTERRUPTIBLE);
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
            sim.enterText(request.text());
            result = self.threadfn().run(self.data());
            sim.returnInto(Tasks.doExit());
        }
        throw exit(sim, result);
    }

    // ---- ending ----

    /** {@code kthread_exit}. */
    public Error exit(SimThread sim, long result) {
        KthreadState self = kernel.tasks().of(sim).kthread();
        self.setResult((int) result);
        return kernel.tasks().exit(sim);
    }

    /** {@code kthread_should_stop}. */
    public boolean shouldStop(SimThread sim) {
        KthreadState self = requireKthread(sim);
        machine.operate(Operation.READ, self, Access.READ);
        return self.shouldStop();
    }

    /** {@code kthread_stop}. */
    public int stop(SimThread by, TaskStruct k) {
        kernel.tasks().get(k);
        machine.operate(Operation.WRITE, k.kthread(), Access.WRITE);
        k.kthread().setShouldStop();
        if (kernel.profile().stopNotifies()) {
            kernel.signals().notifyForEver(by, k);
        }
        kernel.states().wakeUpProcess(by, k);
        kernel.completions()
                .await(
                        by,
                        k.kthread().exited(),
                        CompletionUnits.MAX_SCHEDULE_TIMEOUT,
                        TaskState.TASK_UNINTERRUPTIBLE);
        int result = k.kthread().result();
        kernel.tasks().put(k);
        return result;
    }

    /** {@code to_kthread(current)}. */
    private KthreadState requireKthread(SimThread sim) {
        return kernel.tasks().of(sim).kthread();
    }
}
