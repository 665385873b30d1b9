package triptych.linux.keventd;

import java.util.function.Consumer;
import triptych.core.routine.KernelText;
import triptych.core.routine.Routine;
import triptych.core.thread.SimThread;

/** {@code linux/workqueue.h} of 2.6.0: work for keventd. */
@KernelText
public interface KeventdWork extends PatchSurface {
    /**
     * Makes a work item of {@code work}.
     *
     * <p><b>C:</b> {@code INIT_WORK(work, func, data)} &lt;linux/workqueue.h&gt;, a macro
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="P1">{@code func} will be called with {@code data}, not with the item.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any
     *
     * @param work memory for it
     * @param func what keventd shall call
     * @param data for {@code func}
     * @source linux.md 5.1; include/linux/workqueue.h [2.6.0]
     */
    @Routine(header = "linux/workqueue.h", macro = true)
    default void INIT_WORK(WorkStruct work, Consumer<Object> func, Object data) {
        work.init(func, data, kernel().machine().running().text());
    }

    /**
     * Lets the keventd of the caller's processor call a work item's function.
     *
     * <p><b>C:</b> {@code int schedule_work(struct work_struct *work);} &lt;linux/workqueue.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="P1">Items run one after the other, in their order; one that sleeps holds up all
     *       behind it.
     *   <li id="P2">An item that waits already is not queued again: 0.
     *   <li id="P3">Behind an operation on a kernel thread that does not end, it never runs.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any
     *
     * @param work the item
     * @return 1, or 0 if it waited already
     * @source linux.md 2.6 Q5, 5.1; kernel/workqueue.c [2.6.0]
     */
    @Routine(header = "linux/workqueue.h")
    default int schedule_work(WorkStruct work) {
        SimThread sim = enter(KeventdWorkCalls.schedule_work, work);
        int queued = patch().workqueue().schedule(sim, work) ? 1 : 0;
        sim.leave();
        return queued;
    }

    /**
     * Waits until every item that is there by now has run, on each processor.
     *
     * <p><b>C:</b> {@code void flush_scheduled_work(void);} &lt;linux/workqueue.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="P1">The item that runs counts too.
     *   <li id="P2">From a work function, or from an {@code initfn}: waits for ever.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process context; sleeps in TASK_UNINTERRUPTIBLE
     *
     * @source linux.md 2.6 Q10, 5.1
     */
    @Routine(header = "linux/workqueue.h", sleeps = true)
    default void flush_scheduled_work() {
        SimThread sim = enter(KeventdWorkCalls.flush_scheduled_work);
        patch().workqueue().flush(sim);
        sim.leave();
    }

    /**
     * Whether the caller is keventd.
     *
     * <p><b>C:</b> {@code int current_is_keventd(void);} &lt;linux/workqueue.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="P1">1 in a work function, else 0.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any, once keventd is there
     *
     * @return 1 if it is
     * @source linux.md 2.6 Q9, 5.1
     */
    @Routine(header = "linux/workqueue.h")
    default int current_is_keventd() {
        return patch().workqueue().isKeventd(kernel().tasks().of(kernel().machine().running()))
                ? 1
                : 0;
    }
}
