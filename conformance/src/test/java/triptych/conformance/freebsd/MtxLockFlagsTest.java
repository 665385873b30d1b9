package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.provider.ValueSource;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.struct.Mtx;
import triptych.junit.ExpectPanic;
import triptych.junit.KernelTest;

@Conformance("mtx_lock_flags")
class MtxLockFlagsTest extends LockSuite {
    @Nested
    @Clause("S2")
    class The_option {

        @KernelTest
        void MTX_RECURSE_permits_recursion() {
            os.mtx_lock_flags(m, 0);
            os.mtx_lock_flags(m, FreeBsd.MTX_RECURSE);
            os.mtx_assert(m, FreeBsd.MA_OWNED | FreeBsd.MA_RECURSED);
            os.mtx_unlock(m);
            os.mtx_unlock(m);
        }

        @KernelTest
        void MTX_DUPOK_permits_a_second_lock_of_the_type() {
            Mtx twin = newMutex("m", FreeBsd.MTX_DEF);
            os.mtx_lock(m);
            os.mtx_lock_flags(twin, FreeBsd.MTX_DUPOK);
            os.mtx_unlock(twin);
            os.mtx_unlock(m);
            assertEquals(List.of(), said());
        }

        @LockCases
        @ValueSource(ints = {0, FreeBsd.MTX_QUIET, FreeBsd.MTX_DUPOK})
        @ExpectPanic("panic: _mtx_lock_sleep: recursed on non-recursive mutex m")
        void is_no_leave_to_recurse_if_it_is_another(int flags) {
            os.mtx_lock(m);
            os.mtx_lock_flags(m, flags);
        }

        @LockCases
        @ValueSource(ints = {0, FreeBsd.MTX_QUIET, FreeBsd.MTX_RECURSE})
        @ExpectPanic("acquiring duplicate lock of same type: \"m\"")
        void is_no_leave_for_a_second_if_it_is_another(int flags) {
            Mtx twin = newMutex("m", FreeBsd.MTX_DEF);
            os.mtx_lock(m);
            os.mtx_lock_flags(twin, flags);
            os.mtx_unlock(twin);
            os.mtx_unlock(m);
        }
    }
}
