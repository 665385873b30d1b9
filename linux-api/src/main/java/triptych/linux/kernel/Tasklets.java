package triptych.linux.kernel;

import triptych.core.machine.Machine;
import triptych.core.routine.KernelText;
import triptych.core.routine.RoutineInfo;
import triptych.core.thread.Access;
import triptych.core.thread.Operation;
import triptych.core.thread.SimThread;
import triptych.linux.struct.Tasklet;
import triptych.linux.struct.TaskletCallback;

/**
 * {@code kernel/softirq.c}: tasklets, in the order in which they were scheduled. One processor's
 * softirq thread runs them, at any time after the step that schedules one.
 */
@KernelText
public final class Tasklets {
    private static final RoutineInfo CALL =
            new RoutineInfo("tasklet_action", "linux/interrupt.h", 0, false, false);

    private final LinuxKernel kernel;
    private final Machine machine;

    /** {@code tasklet_vec}. */
    private final SoftirqQueue<Tasklet> queue;

    Tasklets(LinuxKernel kernel) {
        this.kernel = kernel;
        this.machine = kernel.machine();
        this.queue = new SoftirqQueue<>(kernel, "tasklets", this::action);
    }

    /** {@code tasklet_init}, {@code tasklet_setup}. */
    public void init(SimThread sim, Tasklet t, TaskletCallback callback) {
        machine.touch(t, Access.WRITE);
        t.initialised(callback, sim.text());
    }

    /** {@code tasklet_schedule}. */
    public void schedule(SimThread sim, Tasklet t) {
        machine.operate(Operation.DEFER, t, Access.WRITE);
        if (t.isScheduled()) {
            return;
        }
        if (t.text() == null) {
            t.belongsTo(sim.text());
        }
        machine.touch(t.pendency(), Access.ACQUIRE);
        t.setScheduled(true);
        queue.add(t);
    }

    /** {@code tasklet_kill}: neither scheduled nor running when this returns. */
    public void kill(SimThread sim, Tasklet t) {
        kernel.atomic().mightSleep(sim, "kernel/softirq.c");
        machine.operate(Operation.AWAIT_END, t.pendency(), Access.ACQUIRE);
        machine.touch(t, Access.WRITE);
        // Nobody can schedule it meanwhile, the function itself included.
        t.setScheduled(true);
        t.call().awaitEnd(sim);
        machine.operate(Operation.DEFER, t, Access.WRITE);
        machine.touch(t.pendency(), Access.RELEASE);
        t.setScheduled(false);
    }

    // ---- softirq ----

    private void action(Tasklet t) {
        machine.touch(t, Access.WRITE);
        machine.touch(t.pendency(), Access.RELEASE);
        t.setScheduled(false);
        queue.call(t.call(), t.text(), CALL, () -> t.callback().run(t));
    }
}
