package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.freebsd.FreeBsd;
import triptych.junit.KernelTest;

/** Locks whose waiting a signal may end. */
@Conformance({"sx_slock_sig", "sx_xlock_sig"})
class SxSigTest extends LockSuite {
    @Nested
    @Clause("S2")
    class The_result {

        @KernelTest
        void is_0_with_the_lock_held_shared() {
            assertEquals(0, os.sx_slock_sig(sx));
            os.sx_assert(sx, FreeBsd.SA_SLOCKED);
            os.sx_sunlock(sx);
        }

        @KernelTest
        void is_0_with_the_lock_held_alone() {
            assertEquals(0, os.sx_xlock_sig(sx));
            os.sx_assert(sx, FreeBsd.SA_XLOCKED);
            os.sx_xunlock(sx);
        }
    }
}
