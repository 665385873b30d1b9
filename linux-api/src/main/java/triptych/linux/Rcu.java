package triptych.linux;

import triptych.core.routine.KernelText;
import triptych.core.routine.Routine;
import triptych.core.thread.SimThread;

/** {@code linux/rcupdate.h}: readers that keep nobody waiting but who wants to free. */
@KernelText
public interface Rcu extends Surface {
    /**
     * Begins a read-side critical section.
     *
     * <p><b>C:</b> {@code void rcu_read_lock(void);} &lt;linux/rcupdate.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Sections nest; the outermost end is what a grace period waits for.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any
     *
     * @source linux.md 5.8; Documentation/RCU/whatisRCU.rst [6.12]
     */
    @Routine(header = "linux/rcupdate.h")
    default void rcu_read_lock() {
        SimThread sim = enter(RcuCalls.rcu_read_lock);
        kernel().rcu().enter(sim);
        sim.leave();
    }

    /**
     * Ends a read-side critical section.
     *
     * <p><b>C:</b> {@code void rcu_read_unlock(void);} &lt;linux/rcupdate.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">The last reader of a grace period lets its waiter go on.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any
     *
     * @source linux.md 5.8; Documentation/RCU/whatisRCU.rst [6.12]
     */
    @Routine(header = "linux/rcupdate.h")
    default void rcu_read_unlock() {
        SimThread sim = enter(RcuCalls.rcu_read_unlock);
        kernel().rcu().leave(sim);
        sim.leave();
    }

    /**
     * Waits for a grace period.
     *
     * <p><b>C:</b> {@code void synchronize_rcu(void);} &lt;linux/rcupdate.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Returns when all sections that had begun before have ended.
     *   <li id="S2">Sections that begin later are not waited for.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * where sleeping is allowed
     *
     * @source linux.md 5.8; Documentation/RCU/whatisRCU.rst [6.12]
     */
    @Routine(header = "linux/rcupdate.h", sleeps = true)
    default void synchronize_rcu() {
        SimThread sim = enter(RcuCalls.synchronize_rcu);
        kernel().rcu().awaitGracePeriod(sim);
        sim.leave();
    }
}
