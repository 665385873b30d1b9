package triptych.conformance.freebsd;

import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.freebsd.FreeBsd;
import triptych.junit.ExpectPanic;
import triptych.junit.KernelTest;

@Conformance("mtx_trylock_spin_flags")
class MtxTrylockSpinFlagsTest extends LockSuite {
    @Nested
    @Clause("S2")
    class MTX_RECURSE {
        @KernelTest
        @ExpectPanic("panic: mtx_trylock_spin: unsupp. opt MTX_RECURSE on mutex s")
        void panics() {
            os.mtx_trylock_spin_flags(spin, FreeBsd.MTX_RECURSE);
        }

        @KernelTest
        @ExpectPanic("panic: mtx_trylock_spin: unsupp. opt MTX_RECURSE on mutex s")
        void panics_with_others() {
            os.mtx_trylock_spin_flags(spin, FreeBsd.MTX_RECURSE | FreeBsd.MTX_QUIET);
        }
    }
}
