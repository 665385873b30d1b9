package triptych.linux;

import triptych.core.routine.KernelText;
import triptych.core.routine.Routine;
import triptych.core.thread.SimThread;
import triptych.linux.struct.IrqFlags;

/** {@code linux/irqflags.h}: whether a processor takes interrupts. */
@KernelText
public interface Irqflags extends Surface {
    /**
     * Turns the processor's interrupts off.
     *
     * <p><b>C:</b> {@code local_irq_disable()} &lt;linux/irqflags.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Off is off, without depth.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any · may sleep: no
     *
     * @source linux.md 5.4; include/linux/irqflags.h [6.12]
     */
    @Routine(header = "linux/irqflags.h", macro = true)
    default void local_irq_disable() {
        SimThread sim = enter(IrqflagsCalls.local_irq_disable);
        kernel().locks().interrupts().disable(sim);
        sim.leave();
    }

    /**
     * Turns the processor's interrupts on.
     *
     * <p><b>C:</b> {@code local_irq_enable()} &lt;linux/irqflags.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">One call turns them on, however often they were turned off.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any · may sleep: no
     *
     * @source linux.md 5.4; include/linux/irqflags.h [6.12]
     */
    @Routine(header = "linux/irqflags.h", macro = true)
    default void local_irq_enable() {
        SimThread sim = enter(IrqflagsCalls.local_irq_enable);
        kernel().locks().interrupts().enable(sim);
        sim.leave();
    }

    /**
     * Turns interrupts off and remembers whether they were.
     *
     * <p><b>C:</b> {@code local_irq_save(unsigned long flags)} &lt;linux/irqflags.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Interrupts are off, and {@code flags} remembers whether they were before.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any · may sleep: no
     *
     * @param flags a variable of the caller, set here
     * @source linux.md 5.4; include/linux/irqflags.h [6.12]
     */
    @Routine(header = "linux/irqflags.h", macro = true)
    default void local_irq_save(IrqFlags flags) {
        SimThread sim = enter(IrqflagsCalls.local_irq_save);
        kernel().locks().interrupts().save(sim, flags);
        sim.leave();
    }

    /**
     * Gives interrupts the state that was remembered.
     *
     * <p><b>C:</b> {@code local_irq_restore(unsigned long flags)} &lt;linux/irqflags.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Interrupts are as {@code flags} says.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any · may sleep: no
     *
     * @param flags from {@link #local_irq_save}
     * @source linux.md 5.4; include/linux/irqflags.h [6.12]
     */
    @Routine(header = "linux/irqflags.h", macro = true)
    default void local_irq_restore(IrqFlags flags) {
        SimThread sim = enter(IrqflagsCalls.local_irq_restore);
        kernel().locks().interrupts().restore(sim, flags);
        sim.leave();
    }

    /**
     * Whether the processor's interrupts are off.
     *
     * <p><b>C:</b> {@code irqs_disabled()} &lt;linux/irqflags.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">True where {@link #local_irq_disable} or an {@code _irq} lock turned them off.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any · may sleep: no
     *
     * @return whether they are off
     * @source linux.md 5.4; include/linux/irqflags.h [6.12]
     */
    @Routine(header = "linux/irqflags.h", macro = true)
    default boolean irqs_disabled() {
        SimThread sim = enter(IrqflagsCalls.irqs_disabled);
        boolean result = kernel().locks().interrupts().areOff(sim);
        sim.leave();
        return result;
    }
}
