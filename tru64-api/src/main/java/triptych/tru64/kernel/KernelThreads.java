package triptych.tru64.kernel;

import triptych.core.machine.Machine;
import triptych.core.memory.Ref;
import triptych.core.routine.KernelText;
import triptych.core.routine.RoutineInfo;
import triptych.core.thread.Access;
import triptych.core.thread.Operation;
import triptych.core.thread.SimObject;
import triptych.core.thread.SimThread;
import triptych.core.thread.ThreadState;
import triptych.tru64.dialect.ThreadTexts;
import triptych.tru64.dialect.WaitTexts;
import triptych.tru64.struct.BasePriority;
import triptych.tru64.struct.KernReturn;
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
    private boolean mayFail;

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

    /** From now on there may be no memory for a thread: both outcomes are explored. */
    public void mayFail() {
        mayFail = true;
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

    /** Whether {@code thread}'s memory was given back, and {@code routine} uses it all the same. */
    public boolean isStale(ThreadT thread, String routine) {
        machine.touch(thread.traps(), Access.READ);
        if (!thread.traps().isFreed()) {
            return false;
        }
        String message = ThreadTexts.stale(routine, thread.label());
        if (kernel.profile().has(ProfileSwitch.STALE_HANDLE_STOPS)) {
            throw kernel.panic("T64-HND01", "EMU T64-HND01 " + message);
        }
        kernel.report("T64-HND01", message);
        return true;
    }

    // ---- creation ----

    /** Starts a thread of {@code task}; null if it cannot be made. */
    public ThreadT create(
            SimThread creator,
            String routine,
            TaskT task,
            ThreadStart start,
            Object argument,
            int priority) {
        kernel.contexts().mayBlock(creator, routine);
        if (priority < 0 || priority > BasePriority.BASEPRI_LOWEST) {
            kernel.report(
                    "thread-priority", ThreadTexts.priority(priority, BasePriority.BASEPRI_LOWEST));
            kernel.unheard().threadNotMade(creator);
            return null;
        }
        if (task == null || isOutOfMemory()) {
            kernel.unheard().threadNotMade(creator);
            return null;
        }
        ThreadT thread = make(creator, task, priority);
        thread.startAt(start, argument);
        machine.start(thread.sim());
        return thread;
    }

    /** Starts a thread of {@code task} whose priority use does not change; null as above. */
    public ThreadT createFixed(
            SimThread creator, String routine, TaskT task, ThreadStart start, int priority) {
        ThreadT thread = create(creator, routine, task, start, null, priority);
        if (thread != null) {
            thread.fixPriority();
        }
        return thread;
    }

    /** {@code thread_create}: a thread that does not run yet. */
    public int createSuspended(SimThread creator, TaskT task, Ref<ThreadT> out) {
        kernel.contexts().mayBlock(creator, "thread_create");
        if (task == null) {
            return KernReturn.KERN_INVALID_ARGUMENT;
        }
        if (isOutOfMemory()) {
            kernel.unheard().threadNotMade(creator);
            return KernReturn.KERN_RESOURCE_SHORTAGE;
        }
        ThreadT thread = make(creator, task, BasePriority.BASEPRI_SYSTEM);
        out.set(thread);
        return KernReturn.KERN_SUCCESS;
    }

    /** {@code thread_start}. */
    public void start(ThreadT thread, ThreadStart start) {
        machine.operate(Operation.THREAD, thread.traps(), Access.WRITE);
        if (!isStale(thread, "thread_start") && thread.sim().state() == ThreadState.NEW) {
            thread.startAt(start, null);
            machine.start(thread.sim());
        }
    }

    private boolean isOutOfMemory() {
        return mayFail && machine.choose(2) == 1;
    }

    private ThreadT make(SimThread creator, TaskT task, int priority) {
        machine.operate(Operation.THREAD, all, Access.WRITE);
        String name = (creator.text() == null ? "thread" : creator.text().module()) + nextTid;
        ThreadT thread = new ThreadT(name, task);
        SimThread sim = machine.createThread(name, creator.text(), () -> body(thread));
        adopt(thread, sim, priority);
        kernel.unheard().threadMade(creator);
        return thread;
    }

    private void body(ThreadT thread) {
        thread.runStart();
        SimThread sim = machine.running();
        sim.returnInto(START);
        throw kernel.termination().returnedFromStart(sim);
    }

    /** A process of a user. */
    SimThread startUser(String name, Runnable body) {
        SimThread sim = machine.startUserProcess(name, () -> bodyOfUser(body));
        TaskT task = machine.named(new TaskT(nextPid++, name));
        adopt(new ThreadT(name, task), sim, BasePriority.BASEPRI_USER);
        return sim;
    }

    private void bodyOfUser(Runnable body) {
        body.run();
        kernel.waits().complainIfPending(machine.running(), "the end of a user process");
    }

    /** A context that is no thread of its own, which answers interrupts at {@code level}. */
    void adoptContext(SimThread sim, int level) {
        machine.touch(all, Access.WRITE);
        of(sim).setSpl(level);
    }

    private void adopt(ThreadT thread, SimThread sim, int priority) {
        machine.named(thread);
        machine.named(thread.traps());
        machine.named(thread.signals());
        sim.setTid(nextTid++);
        sim.setFace(thread);
        sim.setPriority(priority);
        thread.runsOn(sim, this::readByAnother);
    }

    private void readByAnother(ThreadT thread) {
        if (!isStale(thread, "wait_result")
                && kernel.profile().has(ProfileSwitch.FOREIGN_RESULT_IS_REPORTED)) {
            kernel.report("foreign-wait-result", WaitTexts.FOREIGN_RESULT);
        }
    }
}
