package triptych.tru64;

import triptych.core.routine.KernelText;
import triptych.core.routine.RoutineInfo;

/** What the annotations of {@link SchedPrim} say, read once. */
@KernelText
final class SchedPrimCalls {
    static final RoutineInfo assert_wait_mesg = of("assert_wait_mesg");
    static final RoutineInfo thread_block = of("thread_block");
    static final RoutineInfo thread_wakeup = of("thread_wakeup");
    static final RoutineInfo thread_wakeup_one = of("thread_wakeup_one");
    static final RoutineInfo thread_wakeup_prim = of("thread_wakeup_prim");
    static final RoutineInfo clear_wait = of("clear_wait");
    static final RoutineInfo thread_set_timeout = of("thread_set_timeout");

    private SchedPrimCalls() {}

    private static RoutineInfo of(String name) {
        return RoutineInfo.of(SchedPrim.class, name);
    }
}
