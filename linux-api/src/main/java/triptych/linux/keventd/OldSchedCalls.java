package triptych.linux.keventd;

import triptych.core.routine.KernelText;
import triptych.core.routine.RoutineInfo;

/** What the annotations of {@link OldSched} say, read once. */
@KernelText
final class OldSchedCalls {
    static final RoutineInfo set_current_state = of("set_current_state");
    static final RoutineInfo schedule = of("schedule");
    static final RoutineInfo wake_up_process = of("wake_up_process");
    static final RoutineInfo signal_pending = of("signal_pending");
    static final RoutineInfo force_sig = of("force_sig");
    static final RoutineInfo kill_proc = of("kill_proc");
    static final RoutineInfo find_task_by_pid = of("find_task_by_pid");
    static final RoutineInfo do_exit = of("do_exit");
    static final RoutineInfo set_cpus_allowed = of("set_cpus_allowed");

    private OldSchedCalls() {}

    private static RoutineInfo of(String name) {
        return RoutineInfo.of(OldSched.class, name);
    }
}
