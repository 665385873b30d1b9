package triptych.linux.struct;

/** {@code irq_handler_t}: {@code irqreturn_t (*handler)(int irq, void *dev)}. */
@FunctionalInterface
public interface IrqHandler {
    /** Runs in hardirq context; must not sleep. Gives {@code IRQ_HANDLED} or {@code IRQ_NONE}. */
    int handle(int irq, Object dev);
}
