package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.freebsd.FreeBsd;
import triptych.junit.ExpectInterleavings;
import triptych.junit.KernelTest;

@Conformance("mtx_trylock_flags")
class MtxTrylockFlagsTest extends LockSuite {
    @Nested
    @Clause("S3")
    class MTX_RECURSE {
        @KernelTest
        void permits_recursion() {
            os.mtx_lock(m);
            assertEquals(0, os.mtx_trylock_flags(m, FreeBsd.MTX_QUIET));
            assertEquals(1, os.mtx_trylock_flags(m, FreeBsd.MTX_RECURSE));
            assertEquals(1, os.mtx_recursed(m));
            os.mtx_unlock(m);
            os.mtx_unlock(m);
        }

        @KernelTest
        @ExpectInterleavings(1)
        void is_nothing_to_another_thread() {
            Holder owner = new Holder(os, machine, () -> os.mtx_lock(m), () -> os.mtx_unlock(m));
            assertEquals(0, os.mtx_trylock_flags(m, FreeBsd.MTX_RECURSE));
            owner.letGo();
            untilAllWait();
        }
    }
}
