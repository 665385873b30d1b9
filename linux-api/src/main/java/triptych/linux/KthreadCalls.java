package triptych.linux;

import triptych.core.routine.KernelText;
import triptych.core.routine.RoutineInfo;

/** What the annotations of {@link Kthread} say, read once. */
@KernelText
final class KthreadCalls {
    static final RoutineInfo kthread_create = of("kthread_create");
    static final RoutineInfo kthread_create_on_node = of("kthread_create_on_node");
    static final RoutineInfo kthread_create_on_cpu = of("kthread_create_on_cpu");
    static final RoutineInfo kthread_run = of("kthread_run");
    static final RoutineInfo kthread_run_on_cpu = of("kthread_run_on_cpu");
    static final RoutineInfo kthread_bind = of("kthread_bind");
    static final RoutineInfo kthread_bind_mask = of("kthread_bind_mask");
    static final RoutineInfo kthread_stop = of("kthread_stop");
    static final RoutineInfo kthread_stop_put = of("kthread_stop_put");
    static final RoutineInfo kthread_should_stop = of("kthread_should_stop");
    static final RoutineInfo kthread_freezable_should_stop = of("kthread_freezable_should_stop");
    static final RoutineInfo kthread_should_park = of("kthread_should_park");
    static final RoutineInfo kthread_should_stop_or_park = of("kthread_should_stop_or_park");
    static final RoutineInfo kthread_park = of("kthread_park");
    static final RoutineInfo kthread_unpark = of("kthread_unpark");
    static final RoutineInfo kthread_parkme = of("kthread_parkme");
    static final RoutineInfo kthread_exit = of("kthread_exit");
    static final RoutineInfo kthread_complete_and_exit = of("kthread_complete_and_exit");
    static final RoutineInfo kthread_data = of("kthread_data");
    static final RoutineInfo kthread_probe_data = of("kthread_probe_data");
    static final RoutineInfo kthread_func = of("kthread_func");

    private KthreadCalls() {}

    private static RoutineInfo of(String name) {
        return RoutineInfo.of(Kthread.class, name);
    }
}
