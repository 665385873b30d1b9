package triptych.linux;

import triptych.core.routine.KernelText;
import triptych.core.routine.Routine;
import triptych.core.routine.Symbol;
import triptych.core.thread.SimThread;
import triptych.linux.struct.TaskPriority;
import triptych.linux.struct.TaskStruct;

/**
 * {@code linux/sched.h}: how urgent a task is. That decides who runs first in a plain run; an
 * exploration tries every order.
 */
@KernelText
public interface Priorities extends Surface {
    /** The policy of an ordinary task. */
    @Symbol(header = "linux/sched.h")
    int SCHED_NORMAL = TaskPriority.SCHED_NORMAL;

    /** The policy of a task that runs until it stops by itself, or a more urgent one can run. */
    @Symbol(header = "linux/sched.h")
    int SCHED_FIFO = TaskPriority.SCHED_FIFO;

    /**
     * Makes a task nicer to the others, or less nice.
     *
     * <p><b>C:</b> {@code void set_user_nice(struct task_struct *p, long nice);}
     * &lt;linux/sched.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">A task of {@code SCHED_NORMAL} has priority {@code 120 + nice} from then on.
     *   <li id="S2">A niceness that there is not, below -20 or above 19, changes nothing.
     *   <li id="S3">A task of {@code SCHED_FIFO} stays as urgent as it is.
     *   <li id="S4">Of a task whose memory is gone: {@code slab-use-after-free}. NULL and error
     *       pointers fault.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any
     *
     * <h4>Variations</h4>
     *
     * a task's share of the processors is not in proportion to a weight: use of them makes it less
     * urgent, and a niceness above that of another is worn off
     *
     * @param p the task
     * @param nice from -20, the most urgent, to 19
     * @source linux.md 12; kernel/sched/syscalls.c [6.12]
     */
    @Routine(header = "linux/sched.h")
    default void set_user_nice(TaskStruct p, long nice) {
        SimThread sim = enter(PrioritiesCalls.set_user_nice, p, nice);
        kernel().tasks().changeNice(p, nice);
        sim.leave();
    }

    /**
     * Makes a task more urgent than all ordinary ones.
     *
     * <p><b>C:</b> {@code void sched_set_fifo(struct task_struct *p);} &lt;linux/sched.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Its policy is {@code SCHED_FIFO}, with the real-time priority 50 in the middle.
     *   <li id="S2">Bad pointers as for {@link #set_user_nice}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt: no
     *
     * @param p the task
     * @source linux.md 12; kernel/sched/syscalls.c [6.12]
     */
    @Routine(header = "linux/sched.h")
    default void sched_set_fifo(TaskStruct p) {
        SimThread sim = enter(PrioritiesCalls.sched_set_fifo, p);
        kernel().tasks().changePriority(p, priority -> priority.becomeFifo(50));
        sim.leave();
    }

    /**
     * Makes a task just more urgent than all ordinary ones.
     *
     * <p><b>C:</b> {@code void sched_set_fifo_low(struct task_struct *p);} &lt;linux/sched.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">As {@link #sched_set_fifo} with the real-time priority 1.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt: no
     *
     * @param p the task
     * @source linux.md 12; kernel/sched/syscalls.c [6.12]
     */
    @Routine(header = "linux/sched.h")
    default void sched_set_fifo_low(TaskStruct p) {
        SimThread sim = enter(PrioritiesCalls.sched_set_fifo_low, p);
        kernel().tasks().changePriority(p, priority -> priority.becomeFifo(1));
        sim.leave();
    }

    /**
     * Makes a task an ordinary one again.
     *
     * <p><b>C:</b> {@code void sched_set_normal(struct task_struct *p, int nice);}
     * &lt;linux/sched.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Its policy is {@code SCHED_NORMAL} with niceness {@code nice}.
     *   <li id="S2">Bad pointers as for {@link #set_user_nice}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt: no
     *
     * @param p the task
     * @param nice from -20, the most urgent, to 19
     * @source linux.md 12; kernel/sched/syscalls.c [6.12]
     */
    @Routine(header = "linux/sched.h")
    default void sched_set_normal(TaskStruct p, int nice) {
        SimThread sim = enter(PrioritiesCalls.sched_set_normal, p, nice);
        kernel().tasks().changePriority(p, priority -> priority.becomeNormal(nice));
        sim.leave();
    }
}
