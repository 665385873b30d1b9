package triptych.tru64.kernel;

import triptych.core.machine.Machine;
import triptych.core.routine.KernelText;
import triptych.core.routine.RoutineInfo;
import triptych.core.thread.Access;
import triptych.core.thread.Operation;
import triptych.core.thread.SimObject;
import triptych.core.thread.SimThread;
import triptych.tru64.struct.BasePriority;
import triptych.tru64.struct.TaskT;
import triptych.tru64.struct.ThreadStart;
import triptych.tru64.struct.ThreadT;

/** Threads and tasks of one kernel, and how they come to be. */
@KernelText
public final class KernelThreads {
    private static final int FIRST_TID = 1;
    private static final int FIRST_PID = 500;
    private static final RoutineInfo START =
            new RoutineInfo("thread_start", "kern/thread.h", 0, false, false);

    private final Tru64Kernel kernel;
    private final Machine machine;
    private final TaskT firstTask;
    private final AllThreads all;
    private int nextTid = FIRST_TID;
    private int nextPid = FIRST_PID;

    /** Numbers are given out in the order of creation. */
    private static final class AllThreads extends SimObject {
        @Override
        public String label() {
            return "the list of threads";
        }
    }

    KernelThreads(Tru64Kernel kernel) {
        this.kernel = kernel;
        this.machine = kernel.machine();
        this.firstTask = machine.named(new TaskT(0, "kernel idle"));
        this.all = machine.named(new AllThreads());
    }

    /** {@code first_task}. */
    public TaskT firstTask() {
        return firstTask;
    }

    /** The thread handle of a simulated thread. */
    public ThreadT of(SimThread sim) {
        if (sim.face() instanceof ThreadT thread) {
            return thread;
        }
        ThreadT thread = new ThreadT(sim.name(), firstTask);
        adopt(thread, sim, BasePriority.BASEPRI_USER);
        return thread;
    }

    /** Starts a thread of {@code task}; null if it cannot be made. */
    public ThreadT create(
            SimThread creator, TaskT task, ThreadStart start, Object argument, int priority) {
        kernel.contexts().mayBlock(creator, "kernel_thread_w_arg");
        machine.operate(Operation.THREAD, all, Access.WRITE);
        if (task == null || priority < 0 || priority > BasePriority.BASEPRI_LOWEST) {
            return null;
        }
        String name = (creator.text() == null ? "thread" : creator.text().module()) + nextTid;
        ThreadT thread = new ThreadT(name, task);
        SimThread sim =
                machine.createThread(
                        name,
                        creator.text(),
                        () -> {
                            start.run(argument);
                            machine.running().returnInto(START);
                            throw kernel.panic(
                                    "return-from-thread",
                                    "EMU T64-RET02 the start routine of a thread returned");
                        });
        adopt(thread, sim, priority);
        machine.start(sim);
        return thread;
    }

    /** A process of a user. */
    SimThread startUser(String name, Runnable body) {
        SimThread sim = machine.startUserProcess(name, body);
        TaskT task = machine.named(new TaskT(nextPid++, name));
        adopt(new ThreadT(name, task), sim, BasePriority.BASEPRI_USER);
        return sim;
    }

    /** A context that is no thread of its own, which answers interrupts at {@code level}. */
    void adoptContext(SimThread sim, int level) {
        machine.touch(all, Access.WRITE);
        of(sim).setSpl(level);
    }

    private void adopt(ThreadT thread, SimThread sim, int priority) {
        machine.named(thread);
        sim.setTid(nextTid++);
        sim.setFace(thread);
        sim.setPriority(priority);
        thread.runsOn(sim);
    }
}
