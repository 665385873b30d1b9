package triptych.linux.kernel;

import java.util.ArrayList;
import java.util.List;
import triptych.core.machine.Machine;
import triptych.core.routine.KernelText;
import triptych.core.thread.Access;
import triptych.core.thread.Operation;
import triptych.core.thread.SimObject;
import triptych.core.thread.SimThread;
import triptych.linux.struct.TaskState;
import triptych.linux.struct.TaskStruct;

/** {@code kthreadd}, process 2: makes the kernel threads that others ask for, in their order. */
@KernelText
public final class Kthreadd {
    private static final int PID = 2;
    private static final String NAME = "kthreadd";

    private final LinuxKernel kernel;
    private final Machine machine;
    private final RequestList list;
    private final TaskStruct task;

    /** {@code kthread_create_list} with its lock: to add, and to look and sleep, is one step. */
    private static final class RequestList extends SimObject {
        private final List<KthreadRequest> requests = new ArrayList<>(1);

        @Override
        public String label() {
            return "kthread_create_list";
        }
    }

    Kthreadd(LinuxKernel kernel) {
        this.kernel = kernel;
        this.machine = kernel.machine();
        this.list = machine.named(new RequestList());
        this.task =
                kernel.tasks()
                        .createAsleep(
                                PID, NAME, TaskState.TASK_INTERRUPTIBLE, list.label(), this::run);
    }

    public TaskStruct task() {
        return task;
    }

    /** Hands in a request and wakes the daemon. */
    void ask(SimThread by, KthreadRequest request) {
        machine.operate(Operation.THREAD, list, Access.WRITE);
        list.requests.add(request);
        kernel.states().wake(by, task, TaskState.TASK_NORMAL);
    }

    /** It has slept since boot, so it is woken for its first request. */
    private void run() {
        SimThread sim = task.sim();
        sim.startInKernel();
        machine.touch(list, Access.WRITE);
        while (true) {
            if (list.requests.isEmpty()) {
                kernel.states().set(task, TaskState.TASK_INTERRUPTIBLE, list.label());
                kernel.states().scheduleUntil(sim, SimThread.NEVER, Operation.THREAD, list);
            } else {
                kernel.kthreads().fork(list.requests.remove(0));
                machine.operate(Operation.THREAD, list, Access.WRITE);
                continue;
            }
            machine.touch(list, Access.WRITE);
        }
    }
}
