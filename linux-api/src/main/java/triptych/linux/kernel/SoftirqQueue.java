package triptych.linux.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import triptych.core.machine.Machine;
import triptych.core.routine.RoutineInfo;
import triptych.core.thread.Access;
import triptych.core.thread.Callback;
import triptych.core.thread.Operation;
import triptych.core.thread.SimObject;
import triptych.core.thread.SimThread;
import triptych.core.thread.Text;
import triptych.core.wait.WaitChannel;
import triptych.linux.struct.TaskStruct;

/**
 * A queue whose entries one processor's softirq thread takes in order, at any time after the step
 * that adds one.
 */
final class SoftirqQueue<T> extends SimObject {
    private final LinuxKernel kernel;
    private final Machine machine;
    private final String label;
    private final Consumer<T> action;
    private final List<T> entries = new ArrayList<>(1);
    private SimThread thread;
    private WaitChannel channel;

    /** {@code action} serves an entry, and begins in the step that takes it. */
    SoftirqQueue(LinuxKernel kernel, String label, Consumer<T> action) {
        this.kernel = kernel;
        this.machine = kernel.machine();
        this.label = label;
        this.action = action;
    }

    /** Within the step that runs. */
    void add(T entry) {
        machine.touch(this, Access.WRITE);
        entries.add(entry);
        if (thread == null) {
            channel = machine.sleepQueues().channelOf(this);
            kernel.tasks().touchNumbers();
            thread = machine.createThread("ksoftirqd/0", null, this::serve);
            kernel.tasks().adoptSoftirq(thread);
            machine.start(thread);
        } else {
            machine.sleepQueues().wakeAll(channel, null);
        }
    }

    private void serve() {
        thread.startInKernel();
        while (true) {
            machine.touch(this, Access.WRITE);
            if (entries.isEmpty()) {
                machine.sleepQueues().announce(thread, channel, label, SimThread.NEVER, false);
                machine.sleepQueues().block(thread);
            } else {
                action.accept(entries.remove(0));
                machine.operate(Operation.DEFER, this, Access.WRITE);
            }
        }
    }

    /** Runs a function of {@code text}'s module on the thread, as {@link AtomicCode#run}. */
    void call(Callback call, Text text, RoutineInfo returnedTo, Runnable function) {
        TaskStruct task = kernel.tasks().of(thread);
        kernel.atomicCode().run(call, thread, text, returnedTo, function);
        task.setPreemptCount(PreemptCount.SOFTIRQ);
    }

    @Override
    public String label() {
        return label;
    }
}
