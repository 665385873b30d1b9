package triptych.linux;

import triptych.core.routine.KernelText;
import triptych.core.routine.RoutineInfo;

/** What the annotations of {@link Completions} say, read once. */
@KernelText
final class CompletionsCalls {
    static final RoutineInfo DECLARE_COMPLETION_ONSTACK = of("DECLARE_COMPLETION_ONSTACK");
    static final RoutineInfo COMPLETION_INITIALIZER_ONSTACK = of("COMPLETION_INITIALIZER_ONSTACK");
    static final RoutineInfo init_completion = of("init_completion");
    static final RoutineInfo reinit_completion = of("reinit_completion");
    static final RoutineInfo wait_for_completion = of("wait_for_completion");
    static final RoutineInfo wait_for_completion_io = of("wait_for_completion_io");
    static final RoutineInfo wait_for_completion_interruptible =
            of("wait_for_completion_interruptible");
    static final RoutineInfo wait_for_completion_killable = of("wait_for_completion_killable");
    static final RoutineInfo wait_for_completion_state = of("wait_for_completion_state");
    static final RoutineInfo wait_for_completion_timeout = of("wait_for_completion_timeout");
    static final RoutineInfo wait_for_completion_io_timeout = of("wait_for_completion_io_timeout");
    static final RoutineInfo wait_for_completion_interruptible_timeout =
            of("wait_for_completion_interruptible_timeout");
    static final RoutineInfo wait_for_completion_killable_timeout =
            of("wait_for_completion_killable_timeout");
    static final RoutineInfo try_wait_for_completion = of("try_wait_for_completion");
    static final RoutineInfo completion_done = of("completion_done");
    static final RoutineInfo complete = of("complete");
    static final RoutineInfo complete_all = of("complete_all");

    private CompletionsCalls() {}

    private static RoutineInfo of(String name) {
        return RoutineInfo.of(Completions.class, name);
    }
}
