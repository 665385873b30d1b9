package triptych.linux;

import triptych.core.routine.KernelText;
import triptych.core.routine.RoutineInfo;

/** What the annotations of {@link Kthread} say, read once. */
@KernelText
final class KthreadCalls {
    static final RoutineInfo kthread_create = of("kthread_create");
    static final RoutineInfo kthread_run = of("kthread_run");
    static final RoutineInfo kthread_stop = of("kthread_stop");
    static final RoutineInfo kthread_should_stop = of("kthread_should_stop");
    static final RoutineInfo kthread_exit = of("kthread_exit");

    private KthreadCalls() {}

    private static RoutineInfo of(String name) {
        return RoutineInfo.of(Kthread.class, name);
    }
}
