package triptych.linux;

import triptych.core.routine.KernelText;
import triptych.core.routine.RoutineInfo;

/** What the annotations of {@link Rcu} say, read once. */
@KernelText
final class RcuCalls {
    static final RoutineInfo rcu_read_lock = of("rcu_read_lock");
    static final RoutineInfo rcu_read_unlock = of("rcu_read_unlock");
    static final RoutineInfo synchronize_rcu = of("synchronize_rcu");
    static final RoutineInfo call_rcu = of("call_rcu");
    static final RoutineInfo kfree_rcu = of("kfree_rcu");
    static final RoutineInfo rcu_barrier = of("rcu_barrier");

    private RcuCalls() {}

    private static RoutineInfo of(String name) {
        return RoutineInfo.of(Rcu.class, name);
    }
}
