package triptych.linux.keventd;

import triptych.core.machine.Machine;
import triptych.core.routine.KernelText;
import triptych.core.routine.Routine;
import triptych.core.routine.RoutineInfo;
import triptych.core.thread.Access;
import triptych.core.thread.Operation;
import triptych.core.thread.SimThread;
import triptych.linux.kernel.LinuxKernel;
import triptych.linux.struct.Errno;
import triptych.linux.struct.TaskState;
import triptych.linux.struct.TaskStruct;
import triptych.linux.struct.ThreadFn;

/** What every thread of the patch runs. */
@KernelText
public final class KthreadBody {
    private static final RoutineInfo KTHREAD = RoutineInfo.of(KthreadBody.class, "kthread");

    private final LinuxKernel kernel;
    private final Machine machine;
    private final OldProcesses processes;
    private final KthreadGlobals globals;
    private final ResultMode mode;

    KthreadBody(
            LinuxKernel kernel, OldProcesses processes, KthreadGlobals globals, ResultMode mode) {
        this.kernel = kernel;
        this.machine = kernel.machine();
        this.processes = processes;
        this.globals = globals;
        this.mode = mode;
    }

    /**
     * The life of a thread: says that it is there, waits for its start, runs {@code initfn} once
     * and {@code corefn} until that fails or somebody stops the thread.
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="P1">Every signal is blocked, SIGKILL too: a user's stays pending, and the thread
     *       does not see it.
     *   <li id="P2">{@code corefn} runs for the first time directly after {@code initfn}, without
     *       any wake-up; unless a stop came in between, then never.
     *   <li id="P3">A {@code corefn} that leaves the state TASK_RUNNING is called again and again;
     *       without any the thread spins.
     *   <li id="P4">A {@code corefn} that has set TASK_INTERRUPTIBLE before it looked for work and
     *       returns 0 is called again after a wake-up; none is lost, nor a stop.
     *   <li id="P5">A negative {@code corefn} is not called again; the thread sleeps in
     *       TASK_INTERRUPTIBLE, once: a wake-up makes it spin.
     *   <li id="P6">An {@code initfn} that returns more than 0 has succeeded.
     *   <li id="P7">After a stop signals stay pending: interruptible sleeps end at once.
     *   <li id="P8">A stop does not end a sleep in TASK_UNINTERRUPTIBLE.
     * </ol>
     *
     * @source linux.md 2.3, 2.4, 2.7; 2.6 Q15 to Q18
     */
    @Routine(header = "kernel/kthread.c", sleeps = true)
    public void kthread(KthreadCreateInfo info) {
        SimThread sim = machine.running();
        TaskStruct self = kernel.tasks().of(sim);
        sim.startInKernel();
        processes.blockEverySignal(self);
        kernel.states().set(self, TaskState.TASK_INTERRUPTIBLE, "kthread_start");
        kernel.completions().completeStanding(sim, globals.kthread_ack());
        kernel.states().schedule(sim);
        if (processes.isSignalPending(self)) {
            throw leave(sim, Errno.EINTR);
        }
        throw leave(sim, -live(sim, info));
    }

    /** What its functions returned last. */
    private int live(SimThread sim, KthreadCreateInfo info) {
        OldTask self = processes.of(sim);
        int result = info.initfn() == null ? 0 : call(sim, info, info.initfn());
        self.setInitResult(result);
        machine.operate(Operation.WAKE, globals.kthread_ack(), Access.WRITE);
        globals.setInitFailed(result < 0);
        kernel.completions().completeStanding(sim, globals.kthread_ack());
        return result < 0 ? result : loop(sim, info, self, result);
    }

    private int loop(SimThread sim, KthreadCreateInfo info, OldTask self, int initResult) {
        ThreadFn corefn = info.corefn();
        int result = initResult;
        boolean stop = kernel.signals().isPending(self.task());
        while (!stop) {
            if (corefn != null) {
                result = call(sim, info, corefn);
                self.setCoreResult(result);
                if (result < 0) {
                    corefn = null;
                    kernel.states().change(sim, TaskState.TASK_INTERRUPTIBLE, "kthread_destroy");
                }
            }
            kernel.states().schedule(sim);
            stop = processes.isSignalPending(self.task());
        }
        return result;
    }

    private static int call(SimThread sim, KthreadCreateInfo info, ThreadFn function) {
        sim.enterText(info.text());
        int result = function.run(info.data());
        sim.returnInto(KTHREAD);
        return result;
    }

    /** Returns from the thread's function: {@code kernel_thread_helper} calls {@code do_exit}. */
    private Error leave(SimThread sim, int value) {
        return processes.exit(sim, mode.exitCode(value));
    }
}
