package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.freebsd.FreeBsd;
import triptych.junit.ExpectInterleavings;
import triptych.junit.ExpectPanic;
import triptych.junit.KernelTest;

@Conformance("sx_try_slock")
class SxTrySlockTest extends LockSuite {
    @Nested
    @Clause("S3")
    class Other_readers {

        @KernelTest
        @ExpectInterleavings(1)
        void do_not_hinder_it() {
            Holder other = new Holder(os, machine, () -> os.sx_slock(sx), () -> os.sx_unlock(sx));
            assertEquals(1, os.sx_try_slock(sx));
            assertEquals(1, os.sx_try_slock(sx));
            os.sx_sunlock(sx);
            os.sx_sunlock(sx);
            other.letGo();
            untilAllWait();
        }

        @KernelTest
        void are_not_the_owner() {
            os.sx_xlock(sx);
            assertEquals(0, os.sx_try_slock(sx));
            os.sx_assert(sx, FreeBsd.SA_XLOCKED);
            os.sx_xunlock(sx);
        }
    }

    @Nested
    @Clause("S4")
    class A_destroyed_lock {
        @KernelTest
        @ExpectPanic("panic: sx_try_slock() of destroyed sx")
        void panics() {
            os.sx_destroy(sx);
            os.sx_try_slock(sx);
        }
    }
}
