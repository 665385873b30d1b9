package triptych.linux.keventd;

import triptych.core.routine.KernelText;
import triptych.core.routine.RoutineInfo;

/** What the annotations of {@link PatchedKthread} say, read once. */
@KernelText
final class PatchedKthreadCalls {
    static final RoutineInfo kthread_create = of("kthread_create");
    static final RoutineInfo kthread_start = of("kthread_start");
    static final RoutineInfo kthread_destroy = of("kthread_destroy");
    static final RoutineInfo keventd_up = of("keventd_up");

    private PatchedKthreadCalls() {}

    private static RoutineInfo of(String name) {
        return RoutineInfo.of(PatchedKthread.class, name);
    }
}
