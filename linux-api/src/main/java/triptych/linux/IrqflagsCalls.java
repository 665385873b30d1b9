package triptych.linux;

import triptych.core.routine.KernelText;
import triptych.core.routine.RoutineInfo;

/** What the annotations of {@link Irqflags} say, read once. */
@KernelText
final class IrqflagsCalls {
    static final RoutineInfo local_irq_disable = of("local_irq_disable");
    static final RoutineInfo local_irq_enable = of("local_irq_enable");
    static final RoutineInfo local_irq_save = of("local_irq_save");
    static final RoutineInfo local_irq_restore = of("local_irq_restore");
    static final RoutineInfo irqs_disabled = of("irqs_disabled");

    private IrqflagsCalls() {}

    private static RoutineInfo of(String name) {
        return RoutineInfo.of(Irqflags.class, name);
    }
}
