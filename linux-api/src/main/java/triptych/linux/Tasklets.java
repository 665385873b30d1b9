package triptych.linux;

import triptych.core.routine.KernelText;
import triptych.core.routine.Routine;
import triptych.core.thread.SimThread;
import triptych.linux.struct.Tasklet;
import triptych.linux.struct.TaskletCallback;
import triptych.linux.struct.TaskletFunc;

/** {@code linux/interrupt.h}: functions that run soon, in softirq context. */
@KernelText
public interface Tasklets extends Surface {
    /**
     * Makes memory a tasklet, in the old form.
     *
     * <p><b>C:</b> {@code void tasklet_init(struct tasklet_struct *t, void (*func)(unsigned long),
     * unsigned long data);} &lt;linux/interrupt.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">The function gets {@code data}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any
     *
     * @source linux.md 5.3; kernel/softirq.c [6.12]
     */
    @Routine(header = "linux/interrupt.h")
    default void tasklet_init(Tasklet t, TaskletFunc func, long data) {
        SimThread sim = enter(TaskletsCalls.tasklet_init, t, func, data);
        kernel().tasklets().init(sim, t, self -> func.run(data));
        sim.leave();
    }

    /**
     * Makes memory a tasklet.
     *
     * <p><b>C:</b> {@code void tasklet_setup(struct tasklet_struct *t, void (*callback)(struct
     * tasklet_struct *));} &lt;linux/interrupt.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">The function gets the tasklet.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any
     *
     * @source linux.md 5.3; kernel/softirq.c [6.12]
     */
    @Routine(header = "linux/interrupt.h")
    default void tasklet_setup(Tasklet t, TaskletCallback callback) {
        SimThread sim = enter(TaskletsCalls.tasklet_setup, t, callback);
        kernel().tasklets().init(sim, t, callback);
        sim.leave();
    }

    /**
     * Has a tasklet run soon.
     *
     * <p><b>C:</b> {@code void tasklet_schedule(struct tasklet_struct *t);}
     * &lt;linux/interrupt.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">It runs once for all calls up to its start; a call while it runs makes it run
     *       again.
     *   <li id="S2">It runs in softirq context, where nobody sleeps.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any
     *
     * @source linux.md 5.3; kernel/softirq.c [6.12]
     */
    @Routine(header = "linux/interrupt.h")
    default void tasklet_schedule(Tasklet t) {
        SimThread sim = enter(TaskletsCalls.tasklet_schedule, t);
        kernel().tasklets().schedule(sim, t);
        sim.leave();
    }

    /**
     * Waits until a tasklet is over.
     *
     * <p><b>C:</b> {@code void tasklet_kill(struct tasklet_struct *t);} &lt;linux/interrupt.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Afterwards it is neither scheduled nor running, although it schedules itself.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * where sleeping is allowed
     *
     * @source linux.md 5.3; kernel/softirq.c [6.12]
     */
    @Routine(header = "linux/interrupt.h", sleeps = true)
    default void tasklet_kill(Tasklet t) {
        SimThread sim = enter(TaskletsCalls.tasklet_kill, t);
        kernel().tasklets().kill(sim, t);
        sim.leave();
    }
}
