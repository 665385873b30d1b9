package triptych.freebsd;

import triptych.core.routine.KernelText;
import triptych.core.routine.Routine;
import triptych.core.routine.Symbol;
import triptych.core.thread.SimThread;
import triptych.freebsd.struct.GroupTask;
import triptych.freebsd.struct.GroupTaskFunction;
import triptych.freebsd.struct.Taskqgroup;

/** Group tasks: functions that the soft interrupt of a processor calls. */
@KernelText
public interface GroupTasks extends Surface {
    /**
     * Makes a group task of {@code gtask}.
     *
     * <p><b>C:</b> {@code GROUPTASK_INIT(struct grouptask *gtask, int priority, gtask_fn_t *func,
     * void *context);} &lt;sys/gtaskqueue.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">{@code func} gets {@code context} each time.
     *   <li id="S2">The function is text of the calling module: called after that is unloaded, it
     *       is the trap.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt: yes · critical section: yes · may sleep: no
     *
     * @param gtask memory for it
     * @param priority not looked at
     * @param func what is called
     * @param context handed to {@code func}
     * @source sys/gtaskqueue.h, subr_gtaskqueue.c [12]
     */
    @Routine(header = "sys/gtaskqueue.h", macro = true)
    default void GROUPTASK_INIT(
            GroupTask gtask, int priority, GroupTaskFunction func, Object context) {
        SimThread td = enter(DriverCalls.GROUPTASK_INIT, gtask, priority, func, context);
        gtask.task().initialise(0, (c, pending) -> func.run(c), context, td.text());
        td.leave();
    }

    /**
     * Gives a task to the soft interrupt of one processor.
     *
     * <p><b>C:</b> {@code int taskqgroup_attach_cpu(struct taskqgroup *qgroup, struct grouptask
     * *gtask, void *uniq, int cpu, int irq, const char *name);} &lt;sys/gtaskqueue.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">From now on it can be enqueued; tasks of different processors run at once.
     *   <li id="S2">A processor that there is not is {@code EINVAL}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · sleepable lock held: yes · mutex held: no, WITNESS warns · interrupt: no · may
     * sleep: yes
     *
     * @param qgroup {@link #qgroup_softirq}
     * @param gtask the task
     * @param uniq not looked at
     * @param cpu from 0 to {@code mp_ncpus - 1}
     * @param irq not looked at
     * @param name for statistics
     * @return 0, or {@code EINVAL}
     * @source sys/gtaskqueue.h, subr_gtaskqueue.c [12]
     */
    @Routine(header = "sys/gtaskqueue.h", sleeps = true)
    default int taskqgroup_attach_cpu(
            Taskqgroup qgroup, GroupTask gtask, Object uniq, int cpu, int irq, String name) {
        SimThread td =
                enter(DriverCalls.taskqgroup_attach_cpu, qgroup, gtask, uniq, cpu, irq, name);
        int result = kernel().softInterrupts().attach(qgroup, gtask, cpu);
        td.leave();
        return result;
    }

    /**
     * Takes a task away from its soft interrupt.
     *
     * <p><b>C:</b> {@code void taskqgroup_detach(struct taskqgroup *qgroup, struct grouptask
     * *gtask);} &lt;sys/gtaskqueue.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Afterwards the task neither waits nor runs: its module may be unloaded.
     *   <li id="S2">With a mutex held WITNESS reports {@code Calling "gtaskqueue_drain" with the
     *       following non-sleepable locks held:}.
     *   <li id="S3">A task that is attached to none: {@code EMU grouptask-not-attached}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · sleepable lock held: yes · mutex held: no, WITNESS warns · interrupt: no · may
     * sleep: yes
     *
     * @param qgroup where it is
     * @param gtask the task
     * @source sys/gtaskqueue.h, subr_gtaskqueue.c [12]
     */
    @Routine(header = "sys/gtaskqueue.h", sleeps = true)
    default void taskqgroup_detach(Taskqgroup qgroup, GroupTask gtask) {
        SimThread td = enter(DriverCalls.taskqgroup_detach, qgroup, gtask);
        kernel().softInterrupts().detach(td, qgroup, gtask);
        td.leave();
    }

    /**
     * Has a group task run.
     *
     * <p><b>C:</b> {@code GROUPTASK_ENQUEUE(struct grouptask *gtask);} &lt;sys/gtaskqueue.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">One that waits already runs once; one that runs, runs once more.
     *   <li id="S2">A task that is attached to none: {@code EMU grouptask-not-attached}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt: yes · critical section: yes · may sleep: no
     *
     * @param gtask the task
     * @source sys/gtaskqueue.h, subr_gtaskqueue.c [12]
     */
    @Routine(header = "sys/gtaskqueue.h", macro = true)
    default void GROUPTASK_ENQUEUE(GroupTask gtask) {
        SimThread td = enter(DriverCalls.GROUPTASK_ENQUEUE, gtask);
        kernel().softInterrupts().enqueue(td, gtask);
        td.leave();
    }

    /** The soft interrupts that every kernel has. */
    @Symbol(header = "sys/gtaskqueue.h")
    default Taskqgroup qgroup_softirq() {
        return kernel().softInterrupts().softirq();
    }
}
