package triptych.linux.keventd;

import java.util.ArrayList;
import java.util.List;
import triptych.core.machine.Machine;
import triptych.core.routine.KernelText;
import triptych.core.thread.Access;
import triptych.core.thread.Operation;
import triptych.core.thread.SimObject;
import triptych.core.thread.SimThread;
import triptych.linux.kernel.LinuxKernel;
import triptych.linux.struct.TaskState;
import triptych.linux.struct.TaskStruct;

/** keventd of one processor, {@code events/N}: one thread, one list, one item at a time. */
@KernelText
final class EventsThread {
    private static final int FIRST_PID = 3;

    private final LinuxKernel kernel;
    private final Machine machine;
    private final OldProcesses processes;
    private final WorkList list;
    private final TaskStruct task;

    /** The items, and their numbers in order of arrival, for those who flush. */
    private static final class WorkList extends SimObject {
        private final String name;
        private final List<WorkStruct> items = new ArrayList<>(2);
        private final List<TaskStruct> flushers = new ArrayList<>(1);
        private long inserted;
        private long removed;

        /** Whether keventd waits for more work, and not for something that its item waits for. */
        private boolean idle = true;

        WorkList(String name) {
            this.name = name;
        }

        @Override
        public String label() {
            return name;
        }
    }

    EventsThread(LinuxKernel kernel, OldProcesses processes, int cpu, boolean ignoresChildren) {
        this.kernel = kernel;
        this.machine = kernel.machine();
        this.processes = processes;
        String name = "events/" + cpu;
        list = machine.named(new WorkList("worklist of " + name));
        task =
                kernel.tasks()
                        .createAsleep(
                                FIRST_PID + cpu,
                                name,
                                TaskState.TASK_INTERRUPTIBLE,
                                list.label(),
                                this::run);
        processes.adopt(task, Environment.ofKeventd(cpu, ignoresChildren));
    }

    TaskStruct task() {
        return task;
    }

    /** {@code queue_work}: false if the item waits already. */
    boolean queue(SimThread by, WorkStruct work) {
        machine.operate(Operation.THREAD, list, Access.WRITE);
        machine.touch(work, Access.WRITE);
        if (work.isPending()) {
            return false;
        }
        work.setPending(true);
        list.items.add(work);
        list.inserted++;
        if (list.idle) {
            list.idle = false;
            kernel.states().wake(by, task, TaskState.TASK_NORMAL);
        }
        return true;
    }

    /** {@code flush_workqueue}: all that is there by now, and the item that runs. */
    void flush(SimThread sim) {
        TaskStruct caller = kernel.tasks().of(sim);
        machine.operate(Operation.WAIT, list, Access.WRITE);
        long needed = list.inserted;
        while (list.removed < needed) {
            list.flushers.add(caller);
            kernel.states().set(caller, TaskState.TASK_UNINTERRUPTIBLE, list.label());
            kernel.states().scheduleUntil(sim, SimThread.NEVER, Operation.WAIT, list);
            machine.touch(list, Access.WRITE);
        }
    }

    /** {@code worker_thread}; it has slept since boot, so it is woken for its first item. */
    private void run() {
        SimThread sim = task.sim();
        machine.touch(list, Access.WRITE);
        while (true) {
            if (list.items.isEmpty()) {
                sleep(sim);
            } else {
                runFirst(sim);
                machine.operate(Operation.THREAD, list, Access.WRITE);
                finishItem(sim);
            }
        }
    }

    private void sleep(SimThread sim) {
        if (processes.isSignalPending(task)) {
            processes.blockEverySignal(task);
        }
        list.idle = true;
        kernel.states().set(task, TaskState.TASK_INTERRUPTIBLE, list.label());
        kernel.states().scheduleUntil(sim, SimThread.NEVER, Operation.THREAD, list);
        machine.touch(list, Access.WRITE);
        list.idle = false;
    }

    private void runFirst(SimThread sim) {
        WorkStruct work = list.items.remove(0);
        machine.touch(work, Access.WRITE);
        work.setPending(false);
        sim.callInto(work.text(), work::call);
    }

    private void finishItem(SimThread sim) {
        list.removed++;
        for (TaskStruct flusher : list.flushers) {
            kernel.states().wake(sim, flusher, TaskState.TASK_NORMAL);
        }
        list.flushers.clear();
    }
}
