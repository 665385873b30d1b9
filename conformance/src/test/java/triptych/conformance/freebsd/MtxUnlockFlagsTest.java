package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.provider.ValueSource;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.freebsd.FreeBsd;
import triptych.junit.ExpectPanic;
import triptych.junit.KernelTest;

@Conformance("mtx_unlock_flags")
class MtxUnlockFlagsTest extends LockSuite {
    @LockCases
    @ValueSource(ints = {0, FreeBsd.MTX_QUIET, FreeBsd.MTX_RECURSE, FreeBsd.MTX_DUPOK})
    @Clause("S1")
    void releases_one_level(int flags) {
        os.mtx_lock(recursive);
        os.mtx_lock(recursive);
        os.mtx_unlock_flags(recursive, flags);
        assertEquals(1, os.mtx_owned(recursive));
        os.mtx_unlock_flags(recursive, flags);
        assertEquals(0, os.mtx_owned(recursive));
    }

    @KernelTest
    @ExpectPanic("panic: lock (sleep mutex) m not locked")
    @Clause("S1")
    void panics_for_who_is_not_the_owner() {
        os.mtx_unlock_flags(m, FreeBsd.MTX_RECURSE);
    }
}
