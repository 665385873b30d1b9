package triptych.linux.struct;

import triptych.core.routine.KernelText;

/**
 * {@code unsigned long flags}: the variable in which {@code spin_lock_irqsave} and {@code
 * local_irq_save} leave whether interrupts were on.
 */
@KernelText
public final class IrqFlags {
    private boolean off;

    /** Whether they were off. */
    public boolean wereOff() {
        return off;
    }

    public void remember(boolean wereOff) {
        off = wereOff;
    }
}
