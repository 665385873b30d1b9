package triptych.linux;

import triptych.core.routine.KernelText;
import triptych.core.routine.RoutineInfo;

/** What the annotations of {@link Spinlocks} say, read once. */
@KernelText
final class SpinlockCalls {
    static final RoutineInfo spin_lock_init = of("spin_lock_init");
    static final RoutineInfo spin_lock = of("spin_lock");
    static final RoutineInfo spin_unlock = of("spin_unlock");
    static final RoutineInfo spin_lock_irqsave = of("spin_lock_irqsave");
    static final RoutineInfo spin_unlock_irqrestore = of("spin_unlock_irqrestore");
    static final RoutineInfo spin_lock_irq = of("spin_lock_irq");
    static final RoutineInfo spin_unlock_irq = of("spin_unlock_irq");
    static final RoutineInfo spin_lock_bh = of("spin_lock_bh");
    static final RoutineInfo spin_unlock_bh = of("spin_unlock_bh");
    static final RoutineInfo spin_trylock = of("spin_trylock");
    static final RoutineInfo spin_is_locked = of("spin_is_locked");
    static final RoutineInfo assert_spin_locked = of("assert_spin_locked");

    private SpinlockCalls() {}

    private static RoutineInfo of(String name) {
        return RoutineInfo.of(Spinlocks.class, name);
    }
}
