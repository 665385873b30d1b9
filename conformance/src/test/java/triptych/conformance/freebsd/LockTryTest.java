package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.provider.EnumSource;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.junit.Outcomes;

/** Whatever takes a lock if that needs no waiting. */
@Conformance({
    "mtx_trylock",
    "mtx_trylock_flags",
    "mtx_trylock_spin",
    "mtx_trylock_spin_flags",
    "sx_try_xlock",
    "sx_try_slock",
    "rw_try_wlock",
    "rw_try_rlock"
})
class LockTryTest extends LockSuite {
    @Nested
    @Clause("S1")
    class A_try {

        @LockCases
        @EnumSource
        void of_a_free_lock_takes_it(LockWay way) {
            assertEquals(1, way.tryToTake(LockTryTest.this));
            assertEquals(1, machine.running().held().size());
            way.giveBack(LockTryTest.this);
            assertEquals(0, machine.running().held().size());
        }

        @LockCases
        @EnumSource
        void never_waits_for_another(LockWay way, Outcomes<Integer> outcomes) {
            meanwhile(
                    () -> {
                        way.take(LockTryTest.this);
                        beAlone();
                        way.giveBack(LockTryTest.this);
                    });
            int taken = way.tryToTake(LockTryTest.this);
            assertEquals(taken, machine.running().held().size());
            if (taken == 1) {
                beAlone();
                way.giveBack(LockTryTest.this);
            }
            outcomes.assertOutcomes(Set.of(0, 1)).saw(taken);
        }
    }
}
