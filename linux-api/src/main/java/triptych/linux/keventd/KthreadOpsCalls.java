package triptych.linux.keventd;

import triptych.core.routine.KernelText;
import triptych.core.routine.RoutineInfo;

/** What the annotations of {@link KthreadOps} say, read once. */
@KernelText
final class KthreadOpsCalls {
    static final RoutineInfo create_kthread = of("create_kthread");
    static final RoutineInfo adopt_kthread = of("adopt_kthread");
    static final RoutineInfo start_kthread = of("start_kthread");
    static final RoutineInfo stop_kthread = of("stop_kthread");

    private KthreadOpsCalls() {}

    private static RoutineInfo of(String name) {
        return RoutineInfo.of(KthreadOps.class, name);
    }
}
