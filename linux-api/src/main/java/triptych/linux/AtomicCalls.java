package triptych.linux;

import triptych.core.routine.KernelText;
import triptych.core.routine.RoutineInfo;

/** What the annotations of {@link Atomics} say, read once. */
@KernelText
final class AtomicCalls {
    static final RoutineInfo atomic_read = of("atomic_read");
    static final RoutineInfo atomic_set = of("atomic_set");
    static final RoutineInfo atomic_add = of("atomic_add");
    static final RoutineInfo atomic_sub = of("atomic_sub");
    static final RoutineInfo atomic_inc = of("atomic_inc");
    static final RoutineInfo atomic_dec = of("atomic_dec");
    static final RoutineInfo atomic_add_return = of("atomic_add_return");
    static final RoutineInfo atomic_sub_return = of("atomic_sub_return");
    static final RoutineInfo atomic_inc_return = of("atomic_inc_return");
    static final RoutineInfo atomic_dec_return = of("atomic_dec_return");
    static final RoutineInfo atomic_dec_and_test = of("atomic_dec_and_test");
    static final RoutineInfo atomic_xchg = of("atomic_xchg");
    static final RoutineInfo atomic_cmpxchg = of("atomic_cmpxchg");
    static final RoutineInfo atomic_add_unless = of("atomic_add_unless");
    static final RoutineInfo atomic_inc_not_zero = of("atomic_inc_not_zero");
    static final RoutineInfo READ_ONCE = of("READ_ONCE");
    static final RoutineInfo WRITE_ONCE = of("WRITE_ONCE");
    static final RoutineInfo set_bit = of("set_bit");
    static final RoutineInfo clear_bit = of("clear_bit");
    static final RoutineInfo test_bit = of("test_bit");
    static final RoutineInfo test_and_set_bit = of("test_and_set_bit");
    static final RoutineInfo test_and_clear_bit = of("test_and_clear_bit");

    private AtomicCalls() {}

    private static RoutineInfo of(String name) {
        return RoutineInfo.of(Atomics.class, name);
    }
}
