package triptych.conformance.freebsd;

import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.Variation;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.struct.Sx;
import triptych.junit.ExpectPanic;
import triptych.junit.KernelTest;

@Conformance("sx_xlock")
class SxXlockTest extends LockSuite {
    @Nested
    @Clause("S2")
    class The_owner {

        @KernelTest
        void takes_a_recursive_lock_again() {
            Sx nested = newSx("n", FreeBsd.SX_RECURSE);
            os.sx_xlock(nested);
            os.sx_xlock(nested);
            os.sx_assert(nested, FreeBsd.SA_XLOCKED | FreeBsd.SA_RECURSED);
            os.sx_xunlock(nested);
            os.sx_assert(nested, FreeBsd.SA_XLOCKED | FreeBsd.SA_NOTRECURSED);
            os.sx_xunlock(nested);
            os.sx_assert(nested, FreeBsd.SA_UNLOCKED);
        }

        @KernelTest
        @ExpectPanic("panic: _sx_xlock_hard: recursed on non-recursive sx x")
        void panics_at_another() {
            os.sx_xlock(sx);
            os.sx_xlock(sx);
        }
    }

    @Nested
    @Clause("S3")
    class A_reader {
        @KernelTest
        @ExpectPanic("panic: share->excl")
        void panics() {
            os.sx_slock(sx);
            os.sx_xlock(sx);
        }

        @KernelTest
        @ExpectPanic("panic: share->excl")
        void that_reads_twice_panics() {
            os.sx_slock(sx);
            os.sx_slock(sx);
            os.sx_xlock(sx);
        }

        @KernelTest
        @ExpectPanic("panic: share->excl")
        @Variation(
                routines = "sx_xlock",
                real =
                        "with SX_NOWITNESS a reader that wants the lock alone waits for "
                                + "itself for ever",
                ours = "panics with `share->excl` all the same",
                why =
                        "who holds a lock shared is known without WITNESS; the panic is "
                                + "the better report",
                source = "freebsd.md 3.2; kern_sx.c")
        void panics_also_of_an_unwatched_lock() {
            Sx unwatched = newSx("u", FreeBsd.SX_NOWITNESS);
            os.sx_slock(unwatched);
            os.sx_xlock(unwatched);
        }
    }

    @Nested
    @Clause("S4")
    class Not_a_lock {
        @KernelTest
        @ExpectPanic("panic: sx_xlock() of destroyed sx")
        void but_a_destroyed_one_panics() {
            os.sx_destroy(sx);
            os.sx_xlock(sx);
        }

        @KernelTest
        @ExpectPanic("panic: lock 0x... is not initialized")
        void but_memory_panics() {
            os.sx_xlock(new Sx());
        }
    }
}
