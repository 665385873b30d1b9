package triptych.linux.struct;

import triptych.core.routine.Symbol;

/** {@code irqreturn_t} and {@code IRQF_*}. */
public interface IrqReturn {
    /** It was not this device. */
    @Symbol(header = "linux/irqreturn.h")
    int IRQ_NONE = 0;

    @Symbol(header = "linux/irqreturn.h")
    int IRQ_HANDLED = 1;

    /** The threaded handler is to run. */
    @Symbol(header = "linux/irqreturn.h")
    int IRQ_WAKE_THREAD = 2;

    @Symbol(header = "linux/interrupt.h")
    int IRQF_TRIGGER_RISING = 1;

    @Symbol(header = "linux/interrupt.h")
    int IRQF_TRIGGER_FALLING = 2;

    /** All ways in which a line can ask. */
    @Symbol(header = "linux/interrupt.h")
    int IRQF_TRIGGER_MASK = 0xf;

    /** The line stays disabled until the threaded handler has run. */
    @Symbol(header = "linux/interrupt.h")
    int IRQF_ONESHOT = 0x2000;

    /** Other devices may use the line too. */
    @Symbol(header = "linux/interrupt.h")
    int IRQF_SHARED = 0x80;
}
