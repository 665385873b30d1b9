package triptych.linux;

import triptych.core.routine.KernelText;
import triptych.core.routine.RoutineInfo;

/** What the annotations of {@link Interrupts} say, read once. */
@KernelText
final class InterruptsCalls {
    static final RoutineInfo request_irq = of("request_irq");
    static final RoutineInfo request_threaded_irq = of("request_threaded_irq");
    static final RoutineInfo free_irq = of("free_irq");
    static final RoutineInfo disable_irq = of("disable_irq");
    static final RoutineInfo disable_irq_nosync = of("disable_irq_nosync");
    static final RoutineInfo enable_irq = of("enable_irq");
    static final RoutineInfo synchronize_irq = of("synchronize_irq");

    private InterruptsCalls() {}

    private static RoutineInfo of(String name) {
        return RoutineInfo.of(Interrupts.class, name);
    }
}
