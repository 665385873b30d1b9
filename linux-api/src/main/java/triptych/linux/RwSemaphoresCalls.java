package triptych.linux;

import triptych.core.routine.KernelText;
import triptych.core.routine.RoutineInfo;

/** What the annotations of {@link RwSemaphores} say, read once. */
@KernelText
final class RwSemaphoresCalls {
    static final RoutineInfo init_rwsem = of("init_rwsem");
    static final RoutineInfo down_read = of("down_read");
    static final RoutineInfo down_read_trylock = of("down_read_trylock");
    static final RoutineInfo up_read = of("up_read");
    static final RoutineInfo down_write = of("down_write");
    static final RoutineInfo down_write_trylock = of("down_write_trylock");
    static final RoutineInfo up_write = of("up_write");
    static final RoutineInfo downgrade_write = of("downgrade_write");
    static final RoutineInfo rwsem_is_locked = of("rwsem_is_locked");

    private RwSemaphoresCalls() {}

    private static RoutineInfo of(String name) {
        return RoutineInfo.of(RwSemaphores.class, name);
    }
}
