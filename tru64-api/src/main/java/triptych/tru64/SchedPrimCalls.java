package triptych.tru64;

import triptych.core.routine.KernelText;
import triptych.core.routine.RoutineInfo;

/** What the annotations of {@link SchedPrim} and {@link Mpsleep} say, read once. */
@KernelText
final class SchedPrimCalls {
    static final RoutineInfo assert_wait_mesg = of("assert_wait_mesg");
    static final RoutineInfo assert_wait = of("assert_wait");
    static final RoutineInfo assert_wait_mesg_timo = of("assert_wait_mesg_timo");
    static final RoutineInfo thread_block = of("thread_block");
    static final RoutineInfo thread_wakeup = of("thread_wakeup");
    static final RoutineInfo thread_wakeup_one = of("thread_wakeup_one");
    static final RoutineInfo thread_wakeup_prim = of("thread_wakeup_prim");
    static final RoutineInfo thread_wakeup_with_result = of("thread_wakeup_with_result");
    static final RoutineInfo clear_wait = of("clear_wait");
    static final RoutineInfo thread_set_timeout = of("thread_set_timeout");
    static final RoutineInfo thread_sleep = of("thread_sleep");

    static final RoutineInfo mpsleep = RoutineInfo.of(Mpsleep.class, "mpsleep");
    static final RoutineInfo sleep = RoutineInfo.of(Mpsleep.class, "sleep");
    static final RoutineInfo tsleep = RoutineInfo.of(Mpsleep.class, "tsleep");
    static final RoutineInfo wakeup = RoutineInfo.of(Mpsleep.class, "wakeup");

    private SchedPrimCalls() {}

    private static RoutineInfo of(String name) {
        return RoutineInfo.of(SchedPrim.class, name);
    }
}
