package triptych.linux.keventd;

import triptych.core.routine.KernelText;
import triptych.core.routine.RoutineInfo;

/** What the annotations of {@link KeventdWork} say, read once. */
@KernelText
final class KeventdWorkCalls {
    static final RoutineInfo schedule_work = of("schedule_work");
    static final RoutineInfo flush_scheduled_work = of("flush_scheduled_work");

    private KeventdWorkCalls() {}

    private static RoutineInfo of(String name) {
        return RoutineInfo.of(KeventdWork.class, name);
    }
}
