package triptych.linux;

import triptych.core.routine.KernelText;
import triptych.core.routine.RoutineInfo;

/** What the annotations of {@link Timers} say, read once. */
@KernelText
final class TimersCalls {
    static final RoutineInfo timer_setup = of("timer_setup");
    static final RoutineInfo timer_setup_on_stack = of("timer_setup_on_stack");
    static final RoutineInfo destroy_timer_on_stack = of("destroy_timer_on_stack");
    static final RoutineInfo add_timer = of("add_timer");
    static final RoutineInfo add_timer_on = of("add_timer_on");
    static final RoutineInfo mod_timer = of("mod_timer");
    static final RoutineInfo mod_timer_pending = of("mod_timer_pending");
    static final RoutineInfo timer_reduce = of("timer_reduce");
    static final RoutineInfo timer_delete = of("timer_delete");
    static final RoutineInfo del_timer = of("del_timer");
    static final RoutineInfo timer_delete_sync = of("timer_delete_sync");
    static final RoutineInfo del_timer_sync = of("del_timer_sync");
    static final RoutineInfo timer_shutdown = of("timer_shutdown");
    static final RoutineInfo timer_shutdown_sync = of("timer_shutdown_sync");
    static final RoutineInfo timer_pending = of("timer_pending");

    private TimersCalls() {}

    private static RoutineInfo of(String name) {
        return RoutineInfo.of(Timers.class, name);
    }
}
