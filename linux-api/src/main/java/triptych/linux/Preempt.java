package triptych.linux;

import triptych.core.routine.KernelText;
import triptych.core.routine.Routine;
import triptych.core.thread.SimThread;
import triptych.linux.kernel.PreemptCount;

/** {@code linux/preempt.h}: what keeps a task on its processor. */
@KernelText
public interface Preempt extends Surface {
    /**
     * Keeps the caller on its processor.
     *
     * <p><b>C:</b> {@code preempt_disable()} &lt;linux/preempt.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">The preempt count is raised by 1: what might sleep is reported.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any · may sleep: no
     *
     * @source linux.md 0.2, 5.4; include/linux/preempt.h [6.12]
     */
    @Routine(header = "linux/preempt.h", macro = true)
    default void preempt_disable() {
        SimThread sim = enter(PreemptCalls.preempt_disable);
        kernel().locks().preemptCount().add(sim, PreemptCount.PREEMPT);
        sim.leave();
    }

    /**
     * Ends one {@link #preempt_disable}.
     *
     * <p><b>C:</b> {@code preempt_enable()} &lt;linux/preempt.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">The preempt count is lower by 1.
     *   <li id="S2">Without one to end: {@code DEBUG_LOCKS_WARN_ON(val > preempt_count())}, and the
     *       count stays 0.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any · may sleep: no
     *
     * @source linux.md 0.2, 5.4; include/linux/preempt.h [6.12]
     */
    @Routine(header = "linux/preempt.h", macro = true)
    default void preempt_enable() {
        SimThread sim = enter(PreemptCalls.preempt_enable);
        kernel().locks().preemptCount().sub(sim, PreemptCount.PREEMPT);
        sim.leave();
    }

    /**
     * How deep the caller is in what keeps it on its processor.
     *
     * <p><b>C:</b> {@code int preempt_count(void);} &lt;linux/preempt.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Bits {@code 0xff} count spinlocks and {@link #preempt_disable}, {@code 0xff00}
     *       softirqs ({@code 0x100} each, {@code 0x200} for bottom halves off), {@code 0xf0000}
     *       interrupts.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any · may sleep: no
     *
     * @return 0 where sleeping is allowed, unless interrupts are off
     * @source linux.md 0.2, 5.4; include/linux/preempt.h [6.12]
     */
    @Routine(header = "linux/preempt.h")
    default int preempt_count() {
        SimThread sim = enter(PreemptCalls.preempt_count);
        int result = kernel().locks().preemptCount().of(sim);
        sim.leave();
        return result;
    }

    /**
     * Whether the preempt count is not 0.
     *
     * <p><b>C:</b> {@code in_atomic()} &lt;linux/preempt.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Does not see that interrupts are off.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any · may sleep: no
     *
     * @return 1 or 0
     * @source linux.md 0.2, 5.4; include/linux/preempt.h [6.12]
     */
    @Routine(header = "linux/preempt.h", macro = true)
    default int in_atomic() {
        SimThread sim = enter(PreemptCalls.in_atomic);
        int result = kernel().locks().preemptCount().of(sim) != 0 ? 1 : 0;
        sim.leave();
        return result;
    }

    /**
     * Whether the caller is a handler or has bottom halves off.
     *
     * <p><b>C:</b> {@code in_interrupt()} &lt;linux/preempt.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">True with bits {@code 0xffff00} of the count, also of a task that called {@code
     *       local_bh_disable}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any · may sleep: no
     *
     * @return whether it is
     * @source linux.md 0.2, 5.4; include/linux/preempt.h [6.12]
     */
    @Routine(header = "linux/preempt.h", macro = true)
    default boolean in_interrupt() {
        SimThread sim = enter(PreemptCalls.in_interrupt);
        boolean result = PreemptCount.isInInterrupt(kernel().locks().preemptCount().of(sim));
        sim.leave();
        return result;
    }

    /**
     * Whether the caller is a task of its own.
     *
     * <p><b>C:</b> {@code in_task()} &lt;linux/preempt.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">False in a softirq that is served and in an interrupt; a spinlock or bottom
     *       halves off change nothing.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any · may sleep: no
     *
     * @return whether it is
     * @source linux.md 0.2, 5.4; include/linux/preempt.h [6.12]
     */
    @Routine(header = "linux/preempt.h", macro = true)
    default boolean in_task() {
        SimThread sim = enter(PreemptCalls.in_task);
        boolean result = PreemptCount.isInTask(kernel().locks().preemptCount().of(sim));
        sim.leave();
        return result;
    }

    /**
     * Whether the caller is a softirq or has bottom halves off.
     *
     * <p><b>C:</b> {@code in_softirq()} &lt;linux/preempt.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">True with bits {@code 0xff00} of the count.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any · may sleep: no
     *
     * @return whether it is
     * @source linux.md 0.2, 5.4; include/linux/preempt.h [6.12]
     */
    @Routine(header = "linux/preempt.h", macro = true)
    default boolean in_softirq() {
        SimThread sim = enter(PreemptCalls.in_softirq);
        boolean result = PreemptCount.isInSoftirq(kernel().locks().preemptCount().of(sim));
        sim.leave();
        return result;
    }

    /**
     * Whether the caller is the handler of an interrupt.
     *
     * <p><b>C:</b> {@code in_hardirq()} &lt;linux/preempt.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">True with bits {@code 0xf0000} of the count.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any · may sleep: no
     *
     * @return whether it is
     * @source linux.md 0.2, 5.4; include/linux/preempt.h [6.12]
     */
    @Routine(header = "linux/preempt.h", macro = true)
    default boolean in_hardirq() {
        SimThread sim = enter(PreemptCalls.in_hardirq);
        boolean result = PreemptCount.isInHardirq(kernel().locks().preemptCount().of(sim));
        sim.leave();
        return result;
    }

    /**
     * Claims that the caller cannot sleep.
     *
     * <p><b>C:</b> {@code cant_sleep()} &lt;linux/kernel.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Where it can: {@code BUG: assuming atomic context at FILE:LINE} of the caller.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any · may sleep: no
     *
     * @source linux.md 9 (R1x); include/linux/kernel.h [6.12]
     */
    @Routine(header = "linux/kernel.h", macro = true)
    default void cant_sleep() {
        SimThread sim = enter(PreemptCalls.cant_sleep);
        kernel().atomic().cantSleep(sim);
        sim.leave();
    }
}
