package triptych.linux;

import triptych.core.routine.KernelText;
import triptych.core.routine.RoutineInfo;

/** What the annotations of {@link WaitEntries} say, read once. */
@KernelText
final class WaitEntriesCalls {
    static final RoutineInfo add_wait_queue = of("add_wait_queue");
    static final RoutineInfo add_wait_queue_exclusive = of("add_wait_queue_exclusive");
    static final RoutineInfo add_wait_queue_priority = of("add_wait_queue_priority");
    static final RoutineInfo remove_wait_queue = of("remove_wait_queue");
    static final RoutineInfo prepare_to_wait = of("prepare_to_wait");
    static final RoutineInfo prepare_to_wait_exclusive = of("prepare_to_wait_exclusive");
    static final RoutineInfo prepare_to_wait_event = of("prepare_to_wait_event");
    static final RoutineInfo finish_wait = of("finish_wait");
    static final RoutineInfo waitqueue_active = of("waitqueue_active");
    static final RoutineInfo wq_has_sleeper = of("wq_has_sleeper");
    static final RoutineInfo wq_has_single_sleeper = of("wq_has_single_sleeper");
    static final RoutineInfo default_wake_function = of("default_wake_function");
    static final RoutineInfo autoremove_wake_function = of("autoremove_wake_function");
    static final RoutineInfo woken_wake_function = of("woken_wake_function");
    static final RoutineInfo wait_woken = of("wait_woken");

    private WaitEntriesCalls() {}

    private static RoutineInfo of(String name) {
        return RoutineInfo.of(WaitEntries.class, name);
    }
}
