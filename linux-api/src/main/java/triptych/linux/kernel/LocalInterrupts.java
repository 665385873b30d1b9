package triptych.linux.kernel;

import triptych.core.routine.KernelText;
import triptych.core.thread.SimThread;
import triptych.linux.struct.IrqFlags;

/** Whether the processor of a task takes interrupts: on or off, without depth. */
@KernelText
public final class LocalInterrupts {
    private final LinuxKernel kernel;

    LocalInterrupts(LinuxKernel kernel) {
        this.kernel = kernel;
    }

    public boolean areOff(SimThread sim) {
        return kernel.tasks().of(sim).irqsOff() != 0;
    }

    /** {@code local_irq_disable}. */
    public void disable(SimThread sim) {
        set(sim, true);
    }

    /** {@code local_irq_enable}. */
    public void enable(SimThread sim) {
        set(sim, false);
    }

    /** {@code local_irq_save}. */
    public void save(SimThread sim, IrqFlags flags) {
        flags.remember(areOff(sim));
        set(sim, true);
    }

    /** {@code local_irq_restore}. */
    public void restore(SimThread sim, IrqFlags flags) {
        set(sim, flags.wereOff());
    }

    private void set(SimThread sim, boolean off) {
        kernel.tasks().of(sim).setIrqsOff(off ? 1 : 0);
    }
}
