package triptych.linux;

import triptych.core.routine.KernelText;
import triptych.core.routine.RoutineInfo;

/** What the annotations of {@link KthreadWorkers} say, read once. */
@KernelText
final class KthreadWorkersCalls {
    static final RoutineInfo kthread_create_worker = of("kthread_create_worker");
    static final RoutineInfo kthread_init_work = of("kthread_init_work");
    static final RoutineInfo kthread_queue_work = of("kthread_queue_work");
    static final RoutineInfo kthread_flush_work = of("kthread_flush_work");
    static final RoutineInfo kthread_flush_worker = of("kthread_flush_worker");
    static final RoutineInfo kthread_cancel_work_sync = of("kthread_cancel_work_sync");
    static final RoutineInfo kthread_destroy_worker = of("kthread_destroy_worker");

    private KthreadWorkersCalls() {}

    private static RoutineInfo of(String name) {
        return RoutineInfo.of(KthreadWorkers.class, name);
    }
}
