package triptych.linux.keventd;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import triptych.core.machine.Machine;
import triptych.core.memory.Ref;
import triptych.core.routine.KernelText;
import triptych.core.routine.Routine;
import triptych.core.thread.Access;
import triptych.core.thread.Operation;
import triptych.core.thread.SimObject;
import triptych.core.thread.SimThread;
import triptych.linux.kernel.LinuxKernel;
import triptych.linux.struct.Errno;
import triptych.linux.struct.TaskState;
import triptych.linux.struct.TaskStruct;

/** Parents, children and signals as Linux 2.6.0 has them. */
@KernelText
public final class OldProcesses {
    private static final long EVERY_SIGNAL = -1;

    private final LinuxKernel kernel;
    private final Machine machine;
    private final Table table;

    /** Who can be found by number: all that have not been reaped. */
    private static final class Table extends SimObject {
        private final List<OldTask> forked = new ArrayList<>(4);
        private final Map<TaskStruct, OldTask> byTask = new IdentityHashMap<>();

        @Override
        public String label() {
            return "pid table";
        }
    }

    OldProcesses(LinuxKernel kernel) {
        this.kernel = kernel;
        this.machine = kernel.machine();
        this.table = machine.named(new Table());
    }

    /** What {@code task} has beyond a task; a user's process gets it at first sight. */
    public OldTask of(TaskStruct task) {
        return table.byTask.computeIfAbsent(task, t -> new OldTask(t, null, Environment.OF_USERS));
    }

    OldTask of(SimThread sim) {
        return of(kernel.tasks().of(sim));
    }

    /** A thread of the kernel that nobody has forked; its signals are all blocked. */
    OldTask adopt(TaskStruct task, Environment environment) {
        OldTask old = new OldTask(task, null, environment);
        table.byTask.put(task, old);
        task.signals().setBlocked(EVERY_SIGNAL);
        return old;
    }

    // ---- fork and exit ----

    /**
     * Makes a thread that can run, in the step that runs.
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="P1">The child inherits processor, niceness, flags and what happens with SIGCHLD.
     * </ol>
     *
     * @return the child
     * @source linux.md 2.3, 2.6 Q14; kernel/fork.c [2.6.0]
     */
    @Routine(header = "asm/processor.h")
    public TaskStruct kernel_thread(SimThread by, String name, Runnable fn) {
        TaskStruct task = kernel.tasks().fork(name, null, fn);
        // The table's own reference, until the task is reaped.
        task.get();
        machine.touch(table, Access.WRITE);
        OldTask parent = of(by);
        OldTask child = new OldTask(task, parent, parent.environment());
        table.byTask.put(task, child);
        table.forked.add(child);
        return task;
    }

    /** {@code do_exit}: the rest of a thread's life, in kernel text. Does not return. */
    Error exit(SimThread sim, int code) {
        OldTask self = of(sim);
        machine.operate(Operation.EXIT, self.task(), Access.WRITE);
        self.setExitCode(code);
        self.task().setExited();
        OldTask parent = self.parentTask();
        if (parent != null) {
            machine.touch(parent.task().sleeps(), Access.WRITE);
            if (parent.environment().ignoresChildren()) {
                reap(self);
            }
            if (parent.waits()) {
                kernel.states().wake(sim, parent.task(), TaskState.TASK_INTERRUPTIBLE);
            }
        }
        throw sim.exit();
    }

    /** {@code release_task}, within the step that runs. */
    private static void reap(OldTask task) {
        task.setReaped();
        task.task().put();
    }

    /**
     * Waits until a child has ended.
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="P1">Sleeps in TASK_INTERRUPTIBLE until the child has ended, and reaps it.
     *   <li id="P2">-ECHILD, and no status: it is no child, or it has reaped itself.
     *   <li id="P3">-ERESTARTSYS, and no status: a signal came first.
     * </ol>
     *
     * @param status set to the exit code if there was one to collect
     * @return the child's number or an error
     * @source linux.md 2.3, 2.5 E4, 2.6 Q19; kernel/exit.c [2.6.0]
     */
    @Routine(header = "linux/unistd.h", sleeps = true)
    public int waitpid(SimThread sim, TaskStruct task, Ref<Integer> status) {
        OldTask self = of(sim);
        OldTask child = of(task);
        machine.operate(Operation.WAIT, task, Access.WRITE);
        while (true) {
            if (child.parentTask() != self || child.isReaped()) {
                return -Errno.ECHILD;
            }
            if (task.isExited()) {
                status.fill(child.exitCode());
                reap(child);
                return task.pidNumber();
            }
            machine.touch(self.task().signals(), Access.READ);
            if (self.task().signals().anyPending()) {
                return -Errno.ERESTARTSYS;
            }
            kernel.states().set(self.task(), TaskState.TASK_INTERRUPTIBLE, "waitpid");
            self.setWaits(true);
            kernel.states().scheduleUntil(sim, SimThread.NEVER, Operation.WAIT, task);
            machine.touch(task, Access.WRITE);
            self.setWaits(false);
        }
    }

    // ---- looking up ----

    /** {@code find_task_by_pid}, in the step that runs; null once the task has been reaped. */
    TaskStruct find(int pid) {
        machine.touch(table, Access.READ);
        for (OldTask each : table.forked) {
            if (each.task().pidNumber() == pid) {
                machine.touch(each.task(), Access.READ);
                return each.isReaped() ? null : each.task();
            }
        }
        return null;
    }

    /** As {@link #find}, a step of its own. */
    TaskStruct look(int pid) {
        machine.operate(Operation.THREAD, table, Access.READ);
        return find(pid);
    }

    // ---- signals ----

    /** {@code sigfillset}, {@code sigprocmask(SIG_BLOCK)}, {@code flush_signals}: in one step. */
    void blockEverySignal(TaskStruct self) {
        machine.touch(self.signals(), Access.WRITE);
        self.signals().setBlocked(EVERY_SIGNAL);
        self.signals().flush();
    }

    /** Whether the running task sees a signal, within the step that runs. */
    boolean isSignalPending(TaskStruct self) {
        machine.touch(self.signals(), Access.READ);
        return self.signals().anyPending();
    }

    /** {@code force_sig}. */
    void force(SimThread by, int sig, TaskStruct task) {
        kernel.tasks()
                .operate(
                        Operation.WRITE,
                        kernel.tasks().pointee(task),
                        task.signals(),
                        Access.WRITE);
        task.signals().unblock(sig);
        deliver(by, sig, task);
    }

    /** {@code kill_proc}. */
    int kill(SimThread by, int pid, int sig) {
        TaskStruct task = look(pid);
        if (task == null) {
            return -Errno.ESRCH;
        }
        machine.touch(task.signals(), Access.WRITE);
        deliver(by, sig, task);
        return 0;
    }

    private void deliver(SimThread by, int sig, TaskStruct task) {
        task.signals().raise(sig);
        if (!task.signals().isBlocked(sig)) {
            kernel.states().wake(by, task, TaskState.TASK_INTERRUPTIBLE);
        }
    }
}
