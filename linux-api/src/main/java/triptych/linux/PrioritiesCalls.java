package triptych.linux;

import triptych.core.routine.KernelText;
import triptych.core.routine.RoutineInfo;

/** What the annotations of {@link Priorities} say, read once. */
@KernelText
final class PrioritiesCalls {
    static final RoutineInfo set_user_nice = of("set_user_nice");
    static final RoutineInfo sched_set_fifo = of("sched_set_fifo");
    static final RoutineInfo sched_set_fifo_low = of("sched_set_fifo_low");
    static final RoutineInfo sched_set_normal = of("sched_set_normal");

    private PrioritiesCalls() {}

    private static RoutineInfo of(String name) {
        return RoutineInfo.of(Priorities.class, name);
    }
}
