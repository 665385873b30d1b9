package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.freebsd.FreeBsd;
import triptych.junit.ExpectInterleavings;
import triptych.junit.ExpectPanic;
import triptych.junit.KernelTest;

@Conformance("rw_try_rlock")
class RwTryRlockTest extends LockSuite {
    @Nested
    @Clause("S3")
    class Other_readers {
        @KernelTest
        @ExpectInterleavings(1)
        void do_not_hinder_it() {
            Holder other = new Holder(os, machine, () -> os.rw_rlock(rw), () -> os.rw_unlock(rw));
            assertEquals(1, os.rw_try_rlock(rw));
            assertEquals(1, os.rw_try_rlock(rw));
            os.rw_runlock(rw);
            os.rw_runlock(rw);
            other.letGo();
            untilAllWait();
        }

        @KernelTest
        void are_not_the_writer() {
            os.rw_wlock(rw);
            assertEquals(0, os.rw_try_rlock(rw));
            os.rw_assert(rw, FreeBsd.RA_WLOCKED);
            os.rw_wunlock(rw);
        }
    }

    @Nested
    @Clause("S4")
    class A_destroyed_lock {
        @KernelTest
        @ExpectPanic("panic: rw_try_rlock() of destroyed rwlock")
        void panics() {
            os.rw_destroy(rw);
            os.rw_try_rlock(rw);
        }
    }
}
