package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.struct.Rwlock;
import triptych.junit.ExpectPanic;
import triptych.junit.KernelTest;

@Conformance("rw_try_wlock")
class RwTryWlockTest extends LockSuite {
    @Nested
    @Clause("S3")
    class The_writer {
        @KernelTest
        void of_a_recursive_lock_recurses() {
            Rwlock nested = newRw("n", FreeBsd.RW_RECURSE);
            assertEquals(1, os.rw_try_wlock(nested));
            assertEquals(1, os.rw_try_wlock(nested));
            os.rw_assert(nested, FreeBsd.RA_WLOCKED | FreeBsd.RA_RECURSED);
            os.rw_wunlock(nested);
            os.rw_wunlock(nested);
            os.rw_assert(nested, FreeBsd.RA_UNLOCKED);
        }

        @KernelTest
        void of_another_fails() {
            os.rw_wlock(rw);
            assertEquals(0, os.rw_try_wlock(rw));
            os.rw_assert(rw, FreeBsd.RA_WLOCKED | FreeBsd.RA_NOTRECURSED);
            os.rw_wunlock(rw);
        }

        @KernelTest
        void is_no_reader() {
            os.rw_rlock(rw);
            assertEquals(0, os.rw_try_wlock(rw));
            os.rw_assert(rw, FreeBsd.RA_RLOCKED);
            os.rw_runlock(rw);
        }
    }

    @Nested
    @Clause("S4")
    class A_destroyed_lock {
        @KernelTest
        @ExpectPanic("panic: rw_try_wlock() of destroyed rwlock")
        void panics() {
            os.rw_destroy(rw);
            os.rw_try_wlock(rw);
        }
    }
}
