package triptych.linux.kernel;

import java.util.ArrayList;
import java.util.List;
import triptych.core.machine.Machine;
import triptych.core.routine.CallContext;
import triptych.core.routine.KernelText;
import triptych.core.routine.RoutineInfo;
import triptych.core.thread.Access;
import triptych.core.thread.Operation;
import triptych.core.thread.SimObject;
import triptych.core.thread.SimThread;
import triptych.core.wait.WaitChannel;
import triptych.linux.struct.TaskStruct;
import triptych.linux.struct.Tasklet;
import triptych.linux.struct.TaskletCallback;

/**
 * {@code kernel/softirq.c}: tasklets, in the order in which they were scheduled. One processor's
 * softirq thread runs them, at any time after the step that schedules one.
 */
@KernelText
public final class Tasklets {
    private static final int KSOFTIRQD = 16;
    private static final RoutineInfo CALL =
            new RoutineInfo("tasklet_action", "linux/interrupt.h", 0, false, false);

    private final LinuxKernel kernel;
    private final Machine machine;
    private final Queue queue = new Queue();
    private SimThread thread;
    private WaitChannel channel;

    /** {@code tasklet_vec}. */
    private static final class Queue extends SimObject {
        private final List<Tasklet> tasklets = new ArrayList<>(1);

        @Override
        public String label() {
            return "tasklets";
        }
    }

    Tasklets(LinuxKernel kernel) {
        this.kernel = kernel;
        this.machine = kernel.machine();
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
        machine.touch(queue, Access.WRITE);
        queue.tasklets.add(t);
        wake();
    }

    private void wake() {
        if (thread == null) {
            channel = machine.sleepQueues().channelOf(queue);
            kernel.tasks().touchNumbers();
            thread = machine.createThread("ksoftirqd/0", null, this::run);
            thread.setContext(CallContext.NO_SLEEPING);
            kernel.tasks().adoptContext(thread, KSOFTIRQD, PreemptCount.SOFTIRQ);
            machine.start(thread);
        } else {
            machine.sleepQueues().wakeAll(channel, null);
        }
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

    private void run() {
        thread.startInKernel();
        while (true) {
            machine.touch(queue, Access.WRITE);
            if (queue.tasklets.isEmpty()) {
                machine.sleepQueues().announce(thread, channel, "tasklets", SimThread.NEVER, false);
                machine.sleepQueues().block(thread);
            } else {
                action(queue.tasklets.remove(0));
                machine.operate(Operation.DEFER, queue, Access.WRITE);
            }
        }
    }

    private void action(Tasklet t) {
        TaskStruct task = kernel.tasks().of(thread);
        machine.touch(t, Access.WRITE);
        machine.touch(t.pendency(), Access.RELEASE);
        t.setScheduled(false);
        kernel.atomicCode().run(t.call(), thread, t.text(), CALL, () -> t.callback().run(t));
        task.setPreemptCount(PreemptCount.SOFTIRQ);
    }
}
