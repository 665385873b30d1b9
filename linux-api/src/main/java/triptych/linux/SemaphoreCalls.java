package triptych.linux;

import triptych.core.routine.KernelText;
import triptych.core.routine.RoutineInfo;

/** What the annotations of {@link Semaphores} say, read once. */
@KernelText
final class SemaphoreCalls {
    static final RoutineInfo sema_init = of("sema_init");
    static final RoutineInfo down = of("down");
    static final RoutineInfo down_interruptible = of("down_interruptible");
    static final RoutineInfo down_killable = of("down_killable");
    static final RoutineInfo down_timeout = of("down_timeout");
    static final RoutineInfo down_trylock = of("down_trylock");
    static final RoutineInfo up = of("up");

    private SemaphoreCalls() {}

    private static RoutineInfo of(String name) {
        return RoutineInfo.of(Semaphores.class, name);
    }
}
