package triptych.linux.struct;

import triptych.core.routine.Symbol;

/** {@code irqreturn_t} and {@code IRQF_*}. */
public interface IrqFlags {
    /** It was not this device. */
    @Symbol(header = "linux/irqreturn.h")
    int IRQ_NONE = 0;

    @Symbol(header = "linux/irqreturn.h")
    int IRQ_HANDLED = 1;

    /** Other devices may use the line too. */
    @Symbol(header = "linux/interrupt.h")
    int IRQF_SHARED = 0x80;
}
