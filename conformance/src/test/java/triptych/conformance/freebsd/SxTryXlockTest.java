package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.struct.Sx;
import triptych.junit.ExpectPanic;
import triptych.junit.KernelTest;

@Conformance("sx_try_xlock")
class SxTryXlockTest extends LockSuite {
    @Nested
    @Clause("S3")
    class The_owner {

        @KernelTest
        void of_a_recursive_lock_recurses() {
            Sx nested = newSx("n", FreeBsd.SX_RECURSE);
            assertEquals(1, os.sx_try_xlock(nested));
            assertEquals(1, os.sx_try_xlock(nested));
            os.sx_assert(nested, FreeBsd.SA_XLOCKED | FreeBsd.SA_RECURSED);
            os.sx_xunlock(nested);
            os.sx_xunlock(nested);
            os.sx_assert(nested, FreeBsd.SA_UNLOCKED);
        }

        @KernelTest
        void of_another_fails() {
            assertEquals(1, os.sx_try_xlock(sx));
            assertEquals(0, os.sx_try_xlock(sx));
            os.sx_assert(sx, FreeBsd.SA_XLOCKED | FreeBsd.SA_NOTRECURSED);
            os.sx_xunlock(sx);
        }

        @KernelTest
        void is_no_reader() {
            os.sx_slock(sx);
            assertEquals(0, os.sx_try_xlock(sx));
            os.sx_assert(sx, FreeBsd.SA_SLOCKED);
            os.sx_sunlock(sx);
        }
    }

    @Nested
    @Clause("S4")
    class A_destroyed_lock {
        @KernelTest
        @ExpectPanic("panic: sx_try_xlock() of destroyed sx")
        void panics() {
            os.sx_destroy(sx);
            os.sx_try_xlock(sx);
        }
    }
}
