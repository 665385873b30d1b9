package triptych.tru64;

import triptych.core.routine.KernelText;
import triptych.core.routine.RoutineInfo;

/** What the annotations of {@link ThreadRoutines} and {@link ThreadEnd} say, read once. */
@KernelText
final class ThreadCalls {
    static final RoutineInfo kernel_thread_w_arg = begins("kernel_thread_w_arg");
    static final RoutineInfo kernel_isrthread = begins("kernel_isrthread");
    static final RoutineInfo kernel_thread = begins("kernel_thread");
    static final RoutineInfo thread_create = begins("thread_create");
    static final RoutineInfo thread_start = begins("thread_start");
    static final RoutineInfo current_thread = begins("current_thread");
    static final RoutineInfo current_task = begins("current_task");
    static final RoutineInfo thread_terminate = ends("thread_terminate");
    static final RoutineInfo thread_halt_self = ends("thread_halt_self");
    static final RoutineInfo thread_should_halt = ends("thread_should_halt");

    private ThreadCalls() {}

    private static RoutineInfo begins(String name) {
        return RoutineInfo.of(ThreadRoutines.class, name);
    }

    private static RoutineInfo ends(String name) {
        return RoutineInfo.of(ThreadEnd.class, name);
    }
}
