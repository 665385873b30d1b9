package triptych.linux;

import triptych.core.routine.KernelText;
import triptych.core.routine.RoutineInfo;

/** What the annotations of {@link Mutexes} say, read once. */
@KernelText
final class MutexCalls {
    static final RoutineInfo mutex_init = of("mutex_init");
    static final RoutineInfo mutex_destroy = of("mutex_destroy");
    static final RoutineInfo mutex_lock = of("mutex_lock");
    static final RoutineInfo mutex_lock_interruptible = of("mutex_lock_interruptible");
    static final RoutineInfo mutex_lock_killable = of("mutex_lock_killable");
    static final RoutineInfo mutex_trylock = of("mutex_trylock");
    static final RoutineInfo mutex_unlock = of("mutex_unlock");
    static final RoutineInfo mutex_is_locked = of("mutex_is_locked");

    private MutexCalls() {}

    private static RoutineInfo of(String name) {
        return RoutineInfo.of(Mutexes.class, name);
    }
}
