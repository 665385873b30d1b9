package triptych.freebsd.kernel;

import java.util.ArrayList;
import java.util.List;
import triptych.core.machine.Machine;
import triptych.core.memory.Span;
import triptych.core.routine.KernelText;
import triptych.core.thread.Access;
import triptych.core.thread.Operation;
import triptych.core.thread.SimThread;
import triptych.core.wait.WaitChannel;
import triptych.core.wait.WakeOrder;
import triptych.freebsd.dialect.CalloutTexts;
import triptych.freebsd.struct.Errno;
import triptych.freebsd.struct.Task;
import triptych.freebsd.struct.Taskqueue;

/** {@code subr_taskqueue.c}: task queues; what it does under a queue's lock is one step. */
@KernelText
public final class TaskThreads {
    private static final int MOST_PENDING = 0xffff;

    private final FreeBsdKernel kernel;
    private final Machine machine;
    private final List<Taskqueue> ofKernel = new ArrayList<>(1);

    TaskThreads(FreeBsdKernel kernel) {
        this.kernel = kernel;
        this.machine = kernel.machine();
    }

    /** One of the kernel's own queues, with its thread. */
    public Taskqueue ofKernel(String name) {
        for (Taskqueue known : ofKernel) {
            if (known.label().equals(name)) {
                return known;
            }
        }
        Taskqueue queue = create(name);
        ofKernel.add(queue);
        addThread(queue, name);
        return queue;
    }

    /** {@code taskqueue_create}. */
    public Taskqueue create(String name) {
        return machine.named(new Taskqueue(name));
    }

    /** {@code taskqueue_start_threads}. */
    public int start(Taskqueue queue, int count, String name) {
        machine.operate(Operation.THREAD, queue, Access.WRITE);
        if (count <= 0) {
            return Errno.EINVAL;
        }
        for (int i = 0; i < count; i++) {
            addThread(queue, count == 1 ? name : name + "_" + i);
        }
        return 0;
    }

    private void addThread(Taskqueue queue, String name) {
        queue.addThreads(1);
        kernel.processes().startKernelThread(name, () -> run(queue));
    }

    // ---- tasks ----

    /** {@code taskqueue_enqueue}. */
    public int enqueue(SimThread td, Taskqueue queue, Task task) {
        if (task.function() == null) {
            throw kernel.panic("task-not-initialised", CalloutTexts.NO_TASK);
        }
        machine.operate(Operation.DEFER, queue, Access.WRITE);
        return enqueueStanding(td, queue, task);
    }

    /** In the step that runs, where the caller holds a lock that is not modelled. */
    int enqueueStanding(SimThread td, Taskqueue queue, Task task) {
        machine.touch(queue, Access.WRITE);
        machine.touch(task, Access.WRITE);
        if (task.text() == null) {
            task.belongsTo(td.text());
        }
        if (task.pending() > 0) {
            task.setPending(Math.min(MOST_PENDING, task.pending() + 1));
            return 0;
        }
        task.setPending(1);
        queue.insert(task);
        machine.sleepQueues().wakeOne(channel(queue), WakeOrder.LONGEST_WAITING, td);
        return 0;
    }

    /** {@code taskqueue_cancel}; {@code pendp} gets how often it was enqueued. */
    public int cancel(Taskqueue queue, Task task, Span pendp) {
        machine.operate(Operation.DEFER, queue, Access.WRITE);
        machine.touch(task, Access.WRITE);
        if (pendp != null) {
            machine.touch(pendp.origin(), Access.WRITE);
            pendp.setNumber(Integer.BYTES, task.pending());
        }
        task.setPending(0);
        queue.tasks().remove(task);
        machine.sleepQueues().wakeAll(channel(task), machine.running());
        return task.running() > 0 ? Errno.EBUSY : 0;
    }

    /** {@code taskqueue_drain}: until it neither waits nor runs. */
    public void drain(SimThread td, Taskqueue queue, Task task) {
        drain(td, queue, task, "taskqueue_drain");
    }

    /** As {@link #drain(SimThread, Taskqueue, Task)}, for a caller that WITNESS knows by name. */
    void drain(SimThread td, Taskqueue queue, Task task, String routine) {
        kernel.witness().checkSleep(td, "Calling", routine, null);
        machine.operate(Operation.DEFER, queue, Access.READ);
        machine.touch(task, Access.READ);
        while (task.pending() > 0 || task.running() > 0) {
            kernel.sleep().awaitStanding(td, channel(task), "tq_drain", 0);
            machine.touch(task, Access.READ);
        }
    }

    /** {@code taskqueue_drain_all}: until what is there now has run. */
    public void drainAll(SimThread td, Taskqueue queue) {
        kernel.witness().checkSleep(td, "Calling", "taskqueue_drain_all", null);
        machine.operate(Operation.DEFER, queue, Access.READ);
        for (Task task : List.copyOf(queue.tasks())) {
            machine.touch(task, Access.READ);
            while (task.pending() > 0) {
                kernel.sleep().awaitStanding(td, channel(task), "tq_adrain", 0);
                machine.touch(task, Access.READ);
            }
        }
        while (queue.running() > 0) {
            kernel.sleep().awaitStanding(td, channel(queue.tasks()), "tq_adrain", 0);
            machine.touch(queue, Access.READ);
        }
    }

    /** {@code taskqueue_free}: what is queued runs, then the threads end. */
    public void free(SimThread td, Taskqueue queue) {
        machine.operate(Operation.DEFER, queue, Access.WRITE);
        queue.end();
        machine.sleepQueues().wakeAll(channel(queue), td);
        while (queue.threads() > 0) {
            kernel.sleep().awaitStanding(td, channel(queue.tasks()), "tq_destroy", 0);
            machine.touch(queue, Access.READ);
        }
    }

    private WaitChannel channel(Object address) {
        return machine.sleepQueues().channelOf(address);
    }

    // ---- threads ----

    /** {@code taskqueue_thread_loop}. */
    private void run(Taskqueue queue) {
        SimThread td = machine.running();
        td.startInKernel();
        machine.touch(queue, Access.WRITE);
        while (true) {
            if (!queue.tasks().isEmpty()) {
                runNext(td, queue);
            } else if (queue.isEnding()) {
                break;
            } else {
                kernel.sleep().awaitStanding(td, channel(queue), "-", 0);
                machine.touch(queue, Access.WRITE);
            }
        }
        queue.addThreads(-1);
        machine.sleepQueues().wakeAll(channel(queue.tasks()), td);
        throw kernel.threadExit().exitThread(td);
    }

    private void runNext(SimThread td, Taskqueue queue) {
        Task task = queue.tasks().remove(0);
        machine.touch(task, Access.WRITE);
        int pending = task.pending();
        task.setPending(0);
        task.addRunning(1);
        queue.addRunning(1);
        td.callInto(task.text(), () -> task.function().run(task.context(), pending));
        machine.operate(Operation.DEFER, queue, Access.WRITE);
        machine.touch(task, Access.WRITE);
        task.addRunning(-1);
        queue.addRunning(-1);
        machine.sleepQueues().wakeAll(channel(task), td);
        machine.sleepQueues().wakeAll(channel(queue.tasks()), td);
    }
}
