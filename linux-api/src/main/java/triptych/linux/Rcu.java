package triptych.linux;

import triptych.core.memory.Allocation;
import triptych.core.routine.KernelText;
import triptych.core.routine.Routine;
import triptych.core.thread.SimThread;
import triptych.linux.struct.RcuFunc;
import triptych.linux.struct.RcuHead;

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

    /**
     * Has a function called after a grace period.
     *
     * <p><b>C:</b> {@code void call_rcu(struct rcu_head *head, rcu_callback_t func);}
     * &lt;linux/rcupdate.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">All sections that had begun before have ended when {@code func} begins.
     *   <li id="S2">{@code func} gets {@code head}, in softirq context: it must not sleep.
     *   <li id="S3">Functions run in the order of the calls.
     *   <li id="S4">A head whose function has yet to run is told: {@code __call_rcu_common():
     *       Double-freed CB}; the second call is lost.
     *   <li id="S5">A function that has yet to run when its module's text goes runs in text that is
     *       gone.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes · softirq: yes · hardirq: yes · may sleep: no
     *
     * @param head within what is to be freed, as a rule
     * @param func what is to run
     * @see #rcu_barrier
     * @source linux.md 5.7; kernel/rcu/tree.c [6.12]
     */
    @Routine(header = "linux/rcupdate.h")
    default void call_rcu(RcuHead head, RcuFunc func) {
        SimThread sim = enter(RcuCalls.call_rcu, head, func);
        kernel().rcuCallbacks().call(sim, head, func);
        sim.leave();
    }

    /**
     * Frees memory after a grace period.
     *
     * <p><b>C:</b> {@code kfree_rcu(ptr, rhf)} &lt;linux/rcupdate.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">All sections that had begun before have ended when it is freed.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes · softirq: yes · hardirq: yes · may sleep: no
     *
     * @param ptr the memory
     * @param rhf its head; in C the name of the field
     * @source linux.md 5.7; kernel/rcu/tree.c [6.12]
     */
    @Routine(header = "linux/rcupdate.h", macro = true)
    default void kfree_rcu(Allocation ptr, RcuHead rhf) {
        SimThread sim = enter(RcuCalls.kfree_rcu, ptr, rhf);
        kernel().rcuCallbacks().callOwn(rhf, head -> kernel().slab().free(ptr));
        sim.leave();
    }

    /**
     * Waits for all functions that were handed to {@link #call_rcu}.
     *
     * <p><b>C:</b> {@code void rcu_barrier(void);} &lt;linux/rcupdate.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">All that were handed over before have returned, into the kernel's text.
     *   <li id="S2">Returns at once if there are none, whoever reads.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * where sleeping is allowed
     *
     * @see #call_rcu
     * @source linux.md 5.7; kernel/rcu/tree.c [6.12]
     */
    @Routine(header = "linux/rcupdate.h", sleeps = true)
    default void rcu_barrier() {
        SimThread sim = enter(RcuCalls.rcu_barrier);
        kernel().rcuCallbacks().awaitAll(sim);
        sim.leave();
    }
}
