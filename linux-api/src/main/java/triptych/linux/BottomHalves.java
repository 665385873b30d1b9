package triptych.linux;

import triptych.core.routine.KernelText;
import triptych.core.routine.Routine;
import triptych.core.thread.SimThread;
import triptych.linux.kernel.PreemptCount;

/** {@code linux/bottom_half.h}: whether a processor serves softirqs. */
@KernelText
public interface BottomHalves extends Surface {
    /**
     * Keeps softirqs off the processor.
     *
     * <p><b>C:</b> {@code void local_bh_disable(void);} &lt;linux/bottom_half.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">The preempt count is raised by {@code 0x200}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any · may sleep: no
     *
     * @source linux.md 0.2, 5.4; kernel/softirq.c [6.12]
     */
    @Routine(header = "linux/bottom_half.h")
    default void local_bh_disable() {
        SimThread sim = enter(BottomHalfCalls.local_bh_disable);
        kernel().locks().preemptCount().add(sim, PreemptCount.SOFTIRQ_DISABLE);
        sim.leave();
    }

    /**
     * Ends one {@link #local_bh_disable}.
     *
     * <p><b>C:</b> {@code void local_bh_enable(void);} &lt;linux/bottom_half.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">The preempt count is lower by {@code 0x200}.
     *   <li id="S2">In the handler of an interrupt: {@code WARNING: CPU: 0 PID: N at
     *       kernel/softirq.c __local_bh_enable_ip}, once.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any · may sleep: no
     *
     * @source linux.md 0.2, 5.4; kernel/softirq.c [6.12]
     */
    @Routine(header = "linux/bottom_half.h")
    default void local_bh_enable() {
        SimThread sim = enter(BottomHalfCalls.local_bh_enable);
        kernel().locks().preemptCount().enableBottomHalves(sim);
        sim.leave();
    }
}
