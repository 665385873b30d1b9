package triptych.linux;

import triptych.core.routine.KernelText;
import triptych.core.routine.RoutineInfo;

/** What the annotations of {@link Preempt} say, read once. */
@KernelText
final class PreemptCalls {
    static final RoutineInfo preempt_disable = of("preempt_disable");
    static final RoutineInfo preempt_enable = of("preempt_enable");
    static final RoutineInfo preempt_count = of("preempt_count");
    static final RoutineInfo in_atomic = of("in_atomic");
    static final RoutineInfo in_interrupt = of("in_interrupt");
    static final RoutineInfo in_task = of("in_task");
    static final RoutineInfo in_softirq = of("in_softirq");
    static final RoutineInfo in_hardirq = of("in_hardirq");
    static final RoutineInfo cant_sleep = of("cant_sleep");

    private PreemptCalls() {}

    private static RoutineInfo of(String name) {
        return RoutineInfo.of(Preempt.class, name);
    }
}
