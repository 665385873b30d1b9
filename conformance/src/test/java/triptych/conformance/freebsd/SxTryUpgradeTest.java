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

@Conformance("sx_try_upgrade")
class SxTryUpgradeTest extends LockSuite {
    @Nested
    @Clause("S1")
    class The_caller {
        @KernelTest
        @ExpectPanic("panic: Lock (sx) x not locked")
        void must_hold_it() {
            os.sx_try_upgrade(sx);
        }

        @KernelTest
        @ExpectPanic("panic: Lock (sx) x exclusively locked")
        void must_hold_it_shared() {
            os.sx_xlock(sx);
            os.sx_try_upgrade(sx);
        }

        @KernelTest
        @ExpectPanic("panic: Lock (sx) x not locked")
        void must_hold_it_itself() {
            new Holder(os, machine, () -> os.sx_slock(sx), () -> os.sx_unlock(sx));
            os.sx_try_upgrade(sx);
        }
    }

    @Nested
    @Clause("S2")
    class The_only_reader {

        @KernelTest
        void owns_it() {
            os.sx_slock(sx);
            assertEquals(1, os.sx_try_upgrade(sx));
            os.sx_assert(sx, FreeBsd.SA_XLOCKED);
            os.sx_xunlock(sx);
        }

        @KernelTest
        void that_reads_twice_does_not() {
            os.sx_slock(sx);
            os.sx_slock(sx);
            assertEquals(0, os.sx_try_upgrade(sx));
            os.sx_assert(sx, FreeBsd.SA_SLOCKED | FreeBsd.SA_RECURSED);
            os.sx_sunlock(sx);
            os.sx_sunlock(sx);
        }

        @KernelTest
        void is_whoever_finds_no_other(Outcomes<Integer> outcomes) {
            meanwhile(
                    () -> {
                        os.sx_slock(sx);
                        os.sx_sunlock(sx);
                    });
            os.sx_slock(sx);
            int upgraded = os.sx_try_upgrade(sx);
            os.sx_assert(sx, upgraded == 1 ? FreeBsd.SA_XLOCKED : FreeBsd.SA_SLOCKED);
            os.sx_unlock(sx);
            outcomes.assertOutcomes(Set.of(0, 1)).saw(upgraded);
        }
    }

    @Nested
    @Clause("S3")
    class A_destroyed_lock {
        @KernelTest
        @ExpectPanic("panic: sx_try_upgrade() of destroyed sx")
        void panics() {
            os.sx_destroy(sx);
            os.sx_try_upgrade(sx);
        }
    }
}
