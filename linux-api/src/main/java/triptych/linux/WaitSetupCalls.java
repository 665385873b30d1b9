package triptych.linux;

import triptych.core.routine.KernelText;
import triptych.core.routine.RoutineInfo;

/** What the annotations of {@link WaitSetup} say, read once. */
@KernelText
final class WaitSetupCalls {
    static final RoutineInfo DECLARE_WAIT_QUEUE_HEAD_ONSTACK =
            of("DECLARE_WAIT_QUEUE_HEAD_ONSTACK");
    static final RoutineInfo init_waitqueue_head = of("init_waitqueue_head");
    static final RoutineInfo DECLARE_WAITQUEUE = of("DECLARE_WAITQUEUE");
    static final RoutineInfo DEFINE_WAIT = of("DEFINE_WAIT");
    static final RoutineInfo DEFINE_WAIT_FUNC = of("DEFINE_WAIT_FUNC");
    static final RoutineInfo init_wait = of("init_wait");
    static final RoutineInfo init_wait_entry = of("init_wait_entry");
    static final RoutineInfo init_waitqueue_entry = of("init_waitqueue_entry");
    static final RoutineInfo init_waitqueue_func_entry = of("init_waitqueue_func_entry");

    private WaitSetupCalls() {}

    private static RoutineInfo of(String name) {
        return RoutineInfo.of(WaitSetup.class, name);
    }
}
