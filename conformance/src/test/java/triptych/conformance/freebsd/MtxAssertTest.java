package triptych.conformance.freebsd;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.provider.ValueSource;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.struct.Mtx;
import triptych.junit.ExpectPanic;
import triptych.junit.KernelTest;

@Conformance("mtx_assert")
class MtxAssertTest extends LockSuite {
    /** Takes the recursive mutex so often, asserts and gives it back. */
    private void assertAt(int levels, int what) {
        for (int i = 0; i < levels; i++) {
            os.mtx_lock(recursive);
        }
        os.mtx_assert(recursive, what);
        for (int i = 0; i < levels; i++) {
            os.mtx_unlock(recursive);
        }
    }

    @Nested
    @Clause("S1")
    class MA_OWNED {
        @KernelTest
        void holds_of_the_owner() {
            assertAt(1, FreeBsd.MA_OWNED);
            assertAt(2, FreeBsd.MA_OWNED);
        }

        @KernelTest
        @ExpectPanic("panic: mutex r not owned")
        void panics_when_nobody_owns_it() {
            assertAt(0, FreeBsd.MA_OWNED);
        }

        @KernelTest
        @ExpectPanic("panic: mutex m not owned")
        void panics_when_another_owns_it() {
            new Holder(os, machine, () -> os.mtx_lock(m), () -> os.mtx_unlock(m));
            os.mtx_assert(m, FreeBsd.MA_OWNED);
        }

        @KernelTest
        @ExpectPanic("panic: mutex (null) not owned")
        void panics_of_memory() {
            os.mtx_assert(new Mtx(), FreeBsd.MA_OWNED);
        }

        @LockCases
        @ValueSource(ints = {FreeBsd.MA_RECURSED, FreeBsd.MA_NOTRECURSED})
        @ExpectPanic("panic: mutex r not owned")
        void comes_before_how_often(int depth) {
            assertAt(0, FreeBsd.MA_OWNED | depth);
        }
    }

    @Nested
    @Clause("S2")
    class MA_NOTOWNED {
        @KernelTest
        void holds_of_nobody() {
            assertAt(0, FreeBsd.MA_NOTOWNED);
        }

        @KernelTest
        @ExpectPanic("panic: mutex r owned")
        void panics_for_the_owner() {
            assertAt(1, FreeBsd.MA_NOTOWNED);
        }
    }

    @Nested
    @Clause("S3")
    class How_often {
        @KernelTest
        void it_is_owned_may_be_asserted() {
            assertAt(1, FreeBsd.MA_OWNED | FreeBsd.MA_NOTRECURSED);
            assertAt(2, FreeBsd.MA_OWNED | FreeBsd.MA_RECURSED);
        }

        @KernelTest
        @ExpectPanic("panic: mutex r recursed")
        void twice_is_recursed() {
            assertAt(2, FreeBsd.MA_OWNED | FreeBsd.MA_NOTRECURSED);
        }

        @KernelTest
        @ExpectPanic("panic: mutex r unrecursed")
        void once_is_unrecursed() {
            assertAt(1, FreeBsd.MA_OWNED | FreeBsd.MA_RECURSED);
        }
    }

    @Nested
    @Clause("S4")
    class Any_other_value {

        @LockCases
        @ValueSource(ints = {0x40, FreeBsd.MA_RECURSED, FreeBsd.MA_NOTRECURSED, 0x1c})
        @ExpectPanic("panic: unknown mtx_assert")
        void panics(int what) {
            os.mtx_assert(m, what);
        }
    }
}
