package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.provider.ValueSource;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.freebsd.FreeBsd;
import triptych.junit.ExpectPanic;
import triptych.junit.KernelTest;

@Conformance("mtx_unlock_spin_flags")
class MtxUnlockSpinFlagsTest extends LockSuite {
    @LockCases
    @ValueSource(ints = {0, FreeBsd.MTX_QUIET, FreeBsd.MTX_RECURSE, FreeBsd.MTX_DUPOK})
    @Clause("S1")
    void releases_it_with_its_critical_section(int flags) {
        os.mtx_lock_spin(spin);
        os.mtx_unlock_spin_flags(spin, flags);
        assertEquals(0, os.mtx_owned(spin));
        os.pause("p", 1);
    }

    @KernelTest
    @ExpectPanic("panic: mutex s not owned")
    @Clause("S1")
    void panics_for_who_is_not_the_owner() {
        os.mtx_unlock_spin_flags(spin, FreeBsd.MTX_RECURSE);
    }
}
