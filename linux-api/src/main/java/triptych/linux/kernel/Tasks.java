package triptych.linux.kernel;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import triptych.core.machine.Machine;
import triptych.core.routine.CallContext;
import triptych.core.routine.KernelText;
import triptych.core.routine.RoutineInfo;
import triptych.core.thread.Access;
import triptych.core.thread.Operation;
import triptych.core.thread.SimObject;
import triptych.core.thread.SimThread;
import triptych.core.wait.SleepQueues;
import triptych.linux.dialect.OopsTexts;
import triptych.linux.dialect.TaskPointerTexts;
import triptych.linux.struct.KthreadState;
import triptych.linux.struct.TaskFlags;
import triptych.linux.struct.TaskPriority;
import triptych.linux.struct.TaskState;
import triptych.linux.struct.TaskStruct;

/** The tasks of one kernel: fork, exit, references. */
@KernelText
public final class Tasks {
    private static final int KSOFTIRQD = 16;
    private static final int FIRST_PID = 100;
    private static final int KTHREAD_FLAGS = TaskFlags.PF_KTHREAD | TaskFlags.PF_NOFREEZE;

    /** Of {@code usage} in {@code struct task_struct}, the first field that a routine touches. */
    private static final long USAGE_OFFSET = 0x28;

    private final LinuxKernel kernel;
    private final Machine machine;
    private final PidMap pids;
    private int nextPid = FIRST_PID;

    /** Numbers are given out in the order of the forks. */
    private static final class PidMap extends SimObject {
        private final Map<Integer, TaskStruct> tasks = new HashMap<>();

        @Override
        public String label() {
            return "pid map";
        }
    }

    Tasks(LinuxKernel kernel) {
        this.kernel = kernel;
        this.machine = kernel.machine();
        this.pids = machine.named(new PidMap());
    }

    /** The task of a simulated thread; one that another kernel started becomes a user's process. */
    public TaskStruct of(SimThread sim) {
        if (sim.face() instanceof TaskStruct task) {
            return task;
        }
        TaskStruct task = TaskStruct.task(nextPid++, sim.name(), 0, null);
        adopt(task, sim);
        return task;
    }

    /**
     * The running thread stands before an operation on {@code part} of {@code task}, which must be
     * a task when its turn comes.
     */
    public void operate(Operation operation, TaskStruct task, SimObject part, int access) {
        machine.operate(operation, part, access);
        if (part != task) {
            machine.touch(task, Access.READ);
        }
        requireMemory(task);
    }

    /** {@code task}, unless the pointer is none to a task. */
    public TaskStruct pointee(TaskStruct task) {
        return pointee(task, USAGE_OFFSET);
    }

    /** As {@link #pointee(TaskStruct)}, for an access to the field at {@code offset}. */
    TaskStruct pointee(TaskStruct task, long offset) {
        if (task == null || !task.isTask()) {
            throw kernel.oops(
                    "null-dereference",
                    OopsTexts.access(task == null ? 0 : task.number(), offset),
                    TaskPointerTexts.noTask(task));
        }
        return task;
    }

    /** The living task of this number, or null; a step of its own. */
    TaskStruct find(int pid) {
        machine.operate(Operation.THREAD, pids, Access.READ);
        TaskStruct task = pids.tasks.get(pid);
        if (task == null) {
            return null;
        }
        machine.touch(task, Access.READ);
        return task.isExited() ? null : task;
    }

    private void requireMemory(TaskStruct task) {
        if (task.isFreed()) {
            throw kernel.oops(
                    "use-after-free",
                    OopsTexts.useAfterFree(machine.running().routine().name()),
                    "the task_struct of "
                            + task.comm()
                            + " was freed when the thread had ended:"
                            + " nobody held a reference");
        }
    }

    /** A process of a user. */
    SimThread startUser(String name, Runnable body) {
        SimThread sim = machine.startUserProcess(name, body);
        adopt(TaskStruct.task(nextPid++, name, 0, null), sim);
        return sim;
    }

    /** A thread of the kernel that has slept since boot. */
    public TaskStruct createAsleep(int pid, String name, int state, String reason, Runnable body) {
        TaskStruct task = TaskStruct.task(pid, name, KTHREAD_FLAGS, null);
        SimThread sim = machine.createThread(name, null, body);
        adopt(task, sim);
        kernel.states().set(task, state, reason);
        sim.fallAsleep();
        return task;
    }

    /** {@code kernel_thread}: a new kernel thread, which can run. */
    public TaskStruct fork(String name, KthreadState kthread, Runnable body) {
        touchNumbers();
        TaskStruct task = TaskStruct.task(nextPid++, name, KTHREAD_FLAGS, kthread);
        SimThread sim = machine.createThread(task.comm(), null, body);
        sim.startInKernel();
        adopt(task, sim);
        machine.start(sim);
        return task;
    }

    /** A thread is made in the step that runs: numbers are given out in order. */
    void touchNumbers() {
        machine.touch(pids, Access.WRITE);
    }

    /** {@code sim}, which the machine made for it, becomes the softirq thread of a processor. */
    void adoptSoftirq(SimThread sim) {
        sim.setContext(CallContext.NO_SLEEPING);
        adoptContext(sim, KSOFTIRQD, PreemptCount.SOFTIRQ);
    }

    /** What interrupt code runs as, which the machine made {@code sim} for. */
    void adoptContext(SimThread sim, int pid, int preemptCount) {
        TaskStruct task = TaskStruct.task(pid, sim.name(), TaskFlags.PF_KTHREAD, null);
        task.setPreemptCount(preemptCount);
        adopt(task, sim);
    }

    private void adopt(TaskStruct task, SimThread sim) {
        pids.tasks.put(task.pidNumber(), task);
        SleepQueues queues = machine.sleepQueues();
        machine.named(task);
        machine.named(task.signals());
        if (task.kthread() != null) {
            machine.named(task.kthread());
            machine.named(task.kthread().exited());
            machine.named(task.kthread().parked());
        }
        sim.setTid(task.pidNumber());
        sim.setFace(task);
        task.runsOn(sim, machine.named(queues.channelOf(task)));
    }

    /** {@code get_task_struct}. */
    public void get(TaskStruct task) {
        operate(Operation.THREAD, pointee(task), task, Access.WRITE);
        task.get();
    }

    /** As {@link #get}, for a caller that goes on with the pointer. */
    public TaskStruct hold(TaskStruct task) {
        get(task);
        return task;
    }

    /** {@code set_user_nice}. */
    public void changeNice(TaskStruct task, long nice) {
        changePriority(
                task,
                priority -> {
                    if (nice >= TaskPriority.LEAST_NICE && nice <= TaskPriority.NICEST) {
                        priority.setNice((int) nice);
                    }
                });
    }

    /** Who is how urgent matters to nobody but the scheduler. */
    public void changePriority(TaskStruct task, Consumer<TaskPriority> change) {
        operate(Operation.THREAD, pointee(task), task, Access.WRITE);
        change.accept(task.priority());
    }

    /** The number that a pointer is: of a task its address, of NULL 0. */
    public long numberOf(TaskStruct pointer) {
        if (pointer == null) {
            return 0;
        }
        return pointer.isTask() ? machine.addressOf(pointer) : pointer.number();
    }

    /** {@code put_task_struct}. */
    public void put(TaskStruct task) {
        operate(Operation.THREAD, pointee(task), task, Access.WRITE);
        task.put();
    }

    private static final RoutineInfo DO_EXIT =
            new RoutineInfo("do_exit", "linux/kernel.h", 0, false, false);

    /** {@code do_exit}: the rest of a thread's life, in kernel text. */
    Error exit(SimThread sim) {
        TaskStruct task = of(sim);
        KthreadState kthread = task.kthread();
        if (kthread != null) {
            kernel.completions().complete(sim, kthread.exited());
            task.setExiting();
        }
        kernel.locks().lockdep().checkExit(sim);
        kernel.atomic().beforeSchedule(task);
        machine.operate(Operation.EXIT, task, Access.WRITE);
        task.setExited();
        return sim.exit();
    }

    /** A user's process sleeps. */
    public void nap(SimThread sim, long jiffies) {
        kernel.states().set(of(sim), TaskState.TASK_INTERRUPTIBLE, "nanosleep");
        kernel.states().scheduleUntil(sim, machine.clock().now() + jiffies, Operation.RESUME, sim);
    }

    static RoutineInfo doExit() {
        return DO_EXIT;
    }
}
