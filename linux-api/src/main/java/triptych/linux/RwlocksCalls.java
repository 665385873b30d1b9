package triptych.linux;

import triptych.core.routine.KernelText;
import triptych.core.routine.RoutineInfo;

/** What the annotations of {@link Rwlocks} say, read once. */
@KernelText
final class RwlocksCalls {
    static final RoutineInfo rwlock_init = of("rwlock_init");
    static final RoutineInfo read_lock = of("read_lock");
    static final RoutineInfo read_unlock = of("read_unlock");
    static final RoutineInfo write_lock = of("write_lock");
    static final RoutineInfo write_unlock = of("write_unlock");

    private RwlocksCalls() {}

    private static RoutineInfo of(String name) {
        return RoutineInfo.of(Rwlocks.class, name);
    }
}
