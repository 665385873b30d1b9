package triptych.tru64;

import triptych.core.routine.KernelText;
import triptych.core.routine.RoutineInfo;

/** What the annotations of {@link ThreadRoutines} say, read once. */
@KernelText
final class ThreadCalls {
    static final RoutineInfo kernel_thread_w_arg = of("kernel_thread_w_arg");
    static final RoutineInfo kernel_isrthread = of("kernel_isrthread");

    private ThreadCalls() {}

    private static RoutineInfo of(String name) {
        return RoutineInfo.of(ThreadRoutines.class, name);
    }
}
