package triptych.linux;

import triptych.core.routine.KernelText;
import triptych.core.routine.RoutineInfo;

/** What the annotations of {@link Workqueues} say, read once. */
@KernelText
final class WorkqueuesCalls {
    static final RoutineInfo INIT_WORK = of("INIT_WORK");
    static final RoutineInfo INIT_WORK_ONSTACK = of("INIT_WORK_ONSTACK");
    static final RoutineInfo destroy_work_on_stack = of("destroy_work_on_stack");
    static final RoutineInfo INIT_DELAYED_WORK = of("INIT_DELAYED_WORK");
    static final RoutineInfo INIT_DEFERRABLE_WORK = of("INIT_DEFERRABLE_WORK");
    static final RoutineInfo queue_work = of("queue_work");
    static final RoutineInfo queue_work_on = of("queue_work_on");
    static final RoutineInfo schedule_work = of("schedule_work");
    static final RoutineInfo schedule_work_on = of("schedule_work_on");
    static final RoutineInfo queue_delayed_work = of("queue_delayed_work");
    static final RoutineInfo queue_delayed_work_on = of("queue_delayed_work_on");
    static final RoutineInfo schedule_delayed_work = of("schedule_delayed_work");
    static final RoutineInfo schedule_delayed_work_on = of("schedule_delayed_work_on");
    static final RoutineInfo mod_delayed_work = of("mod_delayed_work");
    static final RoutineInfo flush_work = of("flush_work");
    static final RoutineInfo flush_delayed_work = of("flush_delayed_work");
    static final RoutineInfo cancel_work = of("cancel_work");
    static final RoutineInfo cancel_work_sync = of("cancel_work_sync");
    static final RoutineInfo cancel_delayed_work = of("cancel_delayed_work");
    static final RoutineInfo cancel_delayed_work_sync = of("cancel_delayed_work_sync");
    static final RoutineInfo disable_work = of("disable_work");
    static final RoutineInfo disable_work_sync = of("disable_work_sync");
    static final RoutineInfo enable_work = of("enable_work");
    static final RoutineInfo disable_delayed_work_sync = of("disable_delayed_work_sync");
    static final RoutineInfo enable_delayed_work = of("enable_delayed_work");
    static final RoutineInfo alloc_workqueue = of("alloc_workqueue");
    static final RoutineInfo alloc_ordered_workqueue = of("alloc_ordered_workqueue");
    static final RoutineInfo create_workqueue = of("create_workqueue");
    static final RoutineInfo create_singlethread_workqueue = of("create_singlethread_workqueue");
    static final RoutineInfo create_freezable_workqueue = of("create_freezable_workqueue");
    static final RoutineInfo destroy_workqueue = of("destroy_workqueue");
    static final RoutineInfo flush_workqueue = of("flush_workqueue");
    static final RoutineInfo drain_workqueue = of("drain_workqueue");
    static final RoutineInfo flush_scheduled_work = of("flush_scheduled_work");
    static final RoutineInfo work_pending = of("work_pending");
    static final RoutineInfo delayed_work_pending = of("delayed_work_pending");
    static final RoutineInfo work_busy = of("work_busy");
    static final RoutineInfo current_work = of("current_work");

    private WorkqueuesCalls() {}

    private static RoutineInfo of(String name) {
        return RoutineInfo.of(Workqueues.class, name);
    }
}
