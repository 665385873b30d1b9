package triptych.tru64;

import triptych.core.routine.KernelText;
import triptych.core.routine.RoutineInfo;

/** What the annotations of {@link SimpleLocks} and {@link ComplexLocks} say, read once. */
@KernelText
final class LockCalls {
    static final RoutineInfo simple_lock_init = simple("simple_lock_init");
    static final RoutineInfo simple_lock = simple("simple_lock");
    static final RoutineInfo simple_lock_try = simple("simple_lock_try");
    static final RoutineInfo simple_unlock = simple("simple_unlock");
    static final RoutineInfo simple_lock_terminate = simple("simple_lock_terminate");

    static final RoutineInfo lock_init = complex("lock_init");
    static final RoutineInfo lock_read = complex("lock_read");
    static final RoutineInfo lock_write = complex("lock_write");
    static final RoutineInfo lock_try_read = complex("lock_try_read");
    static final RoutineInfo lock_try_write = complex("lock_try_write");
    static final RoutineInfo lock_done = complex("lock_done");
    static final RoutineInfo lock_read_to_write = complex("lock_read_to_write");
    static final RoutineInfo lock_try_read_to_write = complex("lock_try_read_to_write");
    static final RoutineInfo lock_write_to_read = complex("lock_write_to_read");
    static final RoutineInfo lock_set_recursive = complex("lock_set_recursive");
    static final RoutineInfo lock_clear_recursive = complex("lock_clear_recursive");
    static final RoutineInfo lock_terminate = complex("lock_terminate");

    static final RoutineInfo lock_setup = RoutineInfo.of(LockClasses.class, "lock_setup");
    static final RoutineInfo simple_lock_setup =
            RoutineInfo.of(LockClasses.class, "simple_lock_setup");

    private LockCalls() {}

    private static RoutineInfo simple(String name) {
        return RoutineInfo.of(SimpleLocks.class, name);
    }

    private static RoutineInfo complex(String name) {
        return RoutineInfo.of(ComplexLocks.class, name);
    }
}
