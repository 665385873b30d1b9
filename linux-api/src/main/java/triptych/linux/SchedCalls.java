package triptych.linux;

import triptych.core.routine.KernelText;
import triptych.core.routine.RoutineInfo;

/** What the annotations of {@link Sched} say, read once. */
@KernelText
final class SchedCalls {
    static final RoutineInfo get_task_struct = of("get_task_struct");
    static final RoutineInfo put_task_struct = of("put_task_struct");
    static final RoutineInfo set_current_state = of("set_current_state");
    static final RoutineInfo __set_current_state = of("__set_current_state");
    static final RoutineInfo set_special_state = of("set_special_state");
    static final RoutineInfo schedule = of("schedule");
    static final RoutineInfo schedule_timeout = of("schedule_timeout");
    static final RoutineInfo schedule_timeout_interruptible = of("schedule_timeout_interruptible");
    static final RoutineInfo schedule_timeout_killable = of("schedule_timeout_killable");
    static final RoutineInfo schedule_timeout_uninterruptible =
            of("schedule_timeout_uninterruptible");
    static final RoutineInfo schedule_timeout_idle = of("schedule_timeout_idle");
    static final RoutineInfo io_schedule = of("io_schedule");
    static final RoutineInfo io_schedule_timeout = of("io_schedule_timeout");
    static final RoutineInfo wake_up_process = of("wake_up_process");
    static final RoutineInfo wake_up_state = of("wake_up_state");
    static final RoutineInfo cond_resched = of("cond_resched");
    static final RoutineInfo yield = of("yield");
    static final RoutineInfo signal_pending = of("signal_pending");
    static final RoutineInfo fatal_signal_pending = of("fatal_signal_pending");
    static final RoutineInfo signal_pending_state = of("signal_pending_state");
    static final RoutineInfo might_sleep = of("might_sleep");
    static final RoutineInfo might_sleep_if = of("might_sleep_if");
    static final RoutineInfo task_state_to_char = of("task_state_to_char");

    private SchedCalls() {}

    private static RoutineInfo of(String name) {
        return RoutineInfo.of(Sched.class, name);
    }
}
