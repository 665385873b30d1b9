package triptych.linux.keventd;

import java.util.ArrayList;
import java.util.List;
import triptych.core.machine.Machine;
import triptych.core.routine.KernelText;
import triptych.core.thread.Access;
import triptych.core.thread.Operation;
import triptych.core.thread.SimObject;
import triptych.core.thread.SimThread;
import triptych.linux.dialect.OopsTexts;
import triptych.linux.kernel.LinuxKernel;
import triptych.linux.struct.TaskStruct;

/** {@code kernel/workqueue.c} of 2.6.0, as far as keventd goes: one thread for each processor. */
@KernelText
public final class OldWorkqueue {
    private static final String FILE = "kernel/workqueue.c";

    private final LinuxKernel kernel;
    private final Machine machine;
    private final OldProcesses processes;
    private final KeventdWq wq;

    /** {@code keventd_wq}, the pointer: NULL until the threads are there. */
    private static final class KeventdWq extends SimObject {
        private List<EventsThread> threads;

        @Override
        public String label() {
            return "keventd_wq";
        }
    }

    OldWorkqueue(LinuxKernel kernel, OldProcesses processes) {
        this.kernel = kernel;
        this.machine = kernel.machine();
        this.processes = processes;
        this.wq = machine.named(new KeventdWq());
    }

    /** {@code init_workqueues}, in the step that runs. */
    void start(KeventdProfile profile) {
        machine.touch(wq, Access.WRITE);
        List<EventsThread> threads = new ArrayList<>();
        boolean ignoring = profile.mode().childrenReapThemselves();
        for (int cpu = 0; cpu < profile.cpus(); cpu++) {
            threads.add(new EventsThread(kernel, processes, cpu, ignoring));
        }
        wq.threads = threads;
    }

    /** Whether {@code keventd_wq} is set, a step of its own. */
    boolean isUp() {
        machine.operate(Operation.READ, wq, Access.READ);
        return wq.threads != null;
    }

    /** As {@link #isUp}, within the step that runs. */
    boolean isUpNow() {
        machine.touch(wq, Access.READ);
        return wq.threads != null;
    }

    /** {@code schedule_work}: to the keventd of the caller's processor. */
    boolean schedule(SimThread by, WorkStruct work) {
        return requireUp().get(processes.of(by).environment().cpu()).queue(by, work);
    }

    /** {@code flush_scheduled_work}: every keventd in turn. */
    void flush(SimThread sim) {
        kernel.atomic().mightSleep(sim, FILE);
        for (EventsThread each : requireUp()) {
            each.flush(sim);
        }
    }

    /** {@code current_is_keventd}. */
    boolean isKeventd(TaskStruct task) {
        return requireUp().stream().anyMatch(each -> each.task() == task);
    }

    /** Nobody but {@code do_kthread_op} asks first whether keventd is there. */
    private List<EventsThread> requireUp() {
        if (!isUpNow()) {
            throw kernel.oops("null-dereference", OopsTexts.access(0, 0));
        }
        return wq.threads;
    }

    /** The keventd of a processor. */
    public TaskStruct task(int cpu) {
        return wq.threads.get(cpu).task();
    }
}
