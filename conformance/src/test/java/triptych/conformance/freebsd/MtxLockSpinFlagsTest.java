package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.provider.ValueSource;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.freebsd.FreeBsd;
import triptych.junit.ExpectPanic;
import triptych.junit.KernelTest;

@Conformance("mtx_lock_spin_flags")
class MtxLockSpinFlagsTest extends LockSuite {
    @Nested
    @Clause("S2")
    class The_option {
        @KernelTest
        void MTX_RECURSE_permits_recursion() {
            os.mtx_lock_spin(spin);
            os.mtx_lock_spin_flags(spin, FreeBsd.MTX_RECURSE);
            assertEquals(1, os.mtx_recursed(spin));
            os.mtx_unlock_spin(spin);
            os.mtx_unlock_spin(spin);
        }

        @LockCases
        @ValueSource(ints = {0, FreeBsd.MTX_QUIET, FreeBsd.MTX_DUPOK})
        @ExpectPanic("panic: mtx_lock_spin: recursed on non-recursive mutex s")
        void is_nothing_if_it_is_another(int flags) {
            os.mtx_lock_spin(spin);
            os.mtx_lock_spin_flags(spin, flags);
        }
    }
}
