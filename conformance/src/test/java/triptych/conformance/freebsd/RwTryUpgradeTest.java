package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.freebsd.FreeBsd;
import triptych.junit.ExpectPanic;
import triptych.junit.KernelTest;
import triptych.junit.Outcomes;

@Conformance("rw_try_upgrade")
class RwTryUpgradeTest extends LockSuite {
    @Nested
    @Clause("S1")
    class The_caller {
        @KernelTest
        @ExpectPanic("panic: Lock (rw) w not locked")
        void must_hold_it() {
            os.rw_try_upgrade(rw);
        }

        @KernelTest
        @ExpectPanic("panic: Lock (rw) w exclusively locked")
        void must_read() {
            os.rw_wlock(rw);
            os.rw_try_upgrade(rw);
        }
    }

    @Nested
    @Clause("S2")
    class The_only_reader {
        @KernelTest
        void writes() {
            os.rw_rlock(rw);
            assertEquals(1, os.rw_try_upgrade(rw));
            os.rw_assert(rw, FreeBsd.RA_WLOCKED);
            os.rw_wunlock(rw);
        }

        @KernelTest
        void that_reads_twice_does_not() {
            os.rw_rlock(rw);
            os.rw_rlock(rw);
            assertEquals(0, os.rw_try_upgrade(rw));
            os.rw_assert(rw, FreeBsd.RA_RLOCKED | FreeBsd.RA_RECURSED);
            os.rw_runlock(rw);
            os.rw_runlock(rw);
        }

        @KernelTest
        void is_whoever_finds_no_other(Outcomes<Integer> outcomes) {
            meanwhile(
                    () -> {
                        os.rw_rlock(rw);
                        os.rw_runlock(rw);
                    });
            os.rw_rlock(rw);
            int upgraded = os.rw_try_upgrade(rw);
            os.rw_assert(rw, upgraded == 1 ? FreeBsd.RA_WLOCKED : FreeBsd.RA_RLOCKED);
            os.rw_unlock(rw);
            outcomes.assertOutcomes(Set.of(0, 1)).saw(upgraded);
        }
    }

    @Nested
    @Clause("S3")
    class A_destroyed_lock {
        @KernelTest
        @ExpectPanic("panic: rw_try_upgrade() of destroyed rwlock")
        void panics() {
            os.rw_destroy(rw);
            os.rw_try_upgrade(rw);
        }
    }
}
