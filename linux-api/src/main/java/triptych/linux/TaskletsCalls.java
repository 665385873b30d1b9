package triptych.linux;

import triptych.core.routine.KernelText;
import triptych.core.routine.RoutineInfo;

/** What the annotations of {@link Tasklets} say, read once. */
@KernelText
final class TaskletsCalls {
    static final RoutineInfo tasklet_init = of("tasklet_init");
    static final RoutineInfo tasklet_setup = of("tasklet_setup");
    static final RoutineInfo tasklet_schedule = of("tasklet_schedule");
    static final RoutineInfo tasklet_kill = of("tasklet_kill");

    private TaskletsCalls() {}

    private static RoutineInfo of(String name) {
        return RoutineInfo.of(Tasklets.class, name);
    }
}
