package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.struct.Sx;
import triptych.junit.ExpectInterleavings;
import triptych.junit.ExpectPanic;
import triptych.junit.KernelTest;

@Conformance("sx_slock")
class SxSlockTest extends LockSuite {
    @Nested
    @Clause("S2")
    class Readers {

        @KernelTest
        @ExpectInterleavings(1)
        void share_it() {
            Holder one = new Holder(os, machine, () -> os.sx_slock(sx), () -> os.sx_sunlock(sx));
            os.sx_slock(sx);
            assertEquals(2, sx.lock().readers());
            os.sx_sunlock(sx);
            one.letGo();
            untilAllWait();
            assertEquals(0, sx.lock().readers());
        }

        @KernelTest
        void may_take_it_again() {
            os.sx_slock(sx);
            os.sx_slock(sx);
            os.sx_assert(sx, FreeBsd.SA_SLOCKED | FreeBsd.SA_RECURSED);
            os.sx_sunlock(sx);
            os.sx_assert(sx, FreeBsd.SA_SLOCKED | FreeBsd.SA_NOTRECURSED);
            os.sx_sunlock(sx);
            os.sx_assert(sx, FreeBsd.SA_UNLOCKED);
        }
    }

    @Nested
    @Clause("S3")
    class The_owner {
        @KernelTest
        @ExpectPanic("panic: excl->share")
        void panics() {
            os.sx_xlock(sx);
            os.sx_slock(sx);
        }

        @KernelTest
        @ExpectPanic("panic: excl->share")
        void panics_also_of_an_unwatched_lock() {
            Sx unwatched = newSx("u", FreeBsd.SX_NOWITNESS);
            os.sx_xlock(unwatched);
            os.sx_slock(unwatched);
        }
    }

    @Nested
    @Clause("S4")
    class Not_a_lock {
        @KernelTest
        @ExpectPanic("panic: sx_slock() of destroyed sx")
        void but_a_destroyed_one_panics() {
            os.sx_destroy(sx);
            os.sx_slock(sx);
        }

        @KernelTest
        @ExpectPanic("panic: lock 0x... is not initialized")
        void but_memory_panics() {
            os.sx_slock(new Sx());
        }
    }
}
