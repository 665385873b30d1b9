package triptych.freebsd.kernel;

import triptych.core.machine.Machine;
import triptych.core.routine.KernelText;
import triptych.core.thread.Access;
import triptych.core.thread.Operation;
import triptych.core.thread.SimThread;
import triptych.freebsd.dialect.CalloutTexts;
import triptych.freebsd.struct.Errno;
import triptych.freebsd.struct.GroupTask;
import triptych.freebsd.struct.Taskqgroup;

/** {@code subr_gtaskqueue.c}: group tasks, run by a thread for each processor. */
@KernelText
public final class SoftInterrupts {
    private final FreeBsdKernel kernel;
    private final Machine machine;
    private final Taskqgroup softirq = new Taskqgroup("softirq");

    SoftInterrupts(FreeBsdKernel kernel) {
        this.kernel = kernel;
        this.machine = kernel.machine();
        machine.named(softirq);
    }

    /** {@code qgroup_softirq}. */
    public Taskqgroup softirq() {
        return softirq;
    }

    /** {@code taskqgroup_attach_cpu}; the thread of the processor is made for its first task. */
    public int attach(Taskqgroup group, GroupTask task, int cpu) {
        machine.operate(Operation.DEFER, group, Access.WRITE);
        if (cpu < 0 || cpu >= Processors.COUNT) {
            return Errno.EINVAL;
        }
        task.attachedTo(kernel.taskThreads().ofKernel(group.label() + "_" + cpu));
        return 0;
    }

    /** {@code taskqgroup_detach}: afterwards the task neither waits nor runs. */
    public void detach(SimThread td, Taskqgroup group, GroupTask task) {
        requireAttached(task);
        machine.operate(Operation.DEFER, group, Access.WRITE);
        kernel.taskThreads().drain(td, task.queue(), task.task(), "gtaskqueue_drain");
        task.attachedTo(null);
    }

    /** {@code GROUPTASK_ENQUEUE}. */
    public void enqueue(SimThread td, GroupTask task) {
        requireAttached(task);
        kernel.taskThreads().enqueue(td, task.queue(), task.task());
    }

    private void requireAttached(GroupTask task) {
        if (task.queue() == null) {
            throw kernel.panic("grouptask-not-attached", CalloutTexts.NOT_ATTACHED);
        }
    }
}
