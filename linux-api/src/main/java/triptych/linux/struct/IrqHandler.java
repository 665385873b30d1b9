package triptych.linux.struct;

/** {@code irq_handler_t}: {@code irqreturn_t (*handler)(int irq, void *dev)}. */
@FunctionalInterface
public interface IrqHandler {
    /** In hardirq context it must not sleep; a threaded one may. Gives {@code IRQ_*}. */
    int handle(int irq, Object dev);
}
