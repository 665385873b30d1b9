package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.struct.Mtx;
import triptych.junit.ExpectPanic;
import triptych.junit.KernelTest;

@Conformance("mtx_destroy")
class MtxDestroyTest extends LockSuite {
    @Nested
    @Clause("S1")
    class A_mutex {
        @KernelTest
        void that_nobody_owns_is_no_more() {
            os.mtx_destroy(m);
            os.mtx_destroy(spin);
            assertEquals(0, os.mtx_initialized(m));
            assertEquals(0, os.mtx_initialized(spin));
        }

        @KernelTest
        void that_the_caller_owns_is_released() {
            os.mtx_lock(m);
            os.mtx_destroy(m);
            assertEquals(0, os.mtx_owned(m));
            assertEquals(List.of(), machine.running().held());
        }

        @KernelTest
        void for_spinning_that_the_caller_owns_is_no_critical_section_any_more() {
            os.mtx_lock_spin(spin);
            os.mtx_destroy(spin);
            assertEquals(List.of(), machine.running().held());
            os.pause("p", 1);
        }
    }

    @Nested
    @Clause("S2")
    class A_mutex_of_others {
        @KernelTest
        @ExpectPanic("panic: Assertion mtx_unowned(m) failed")
        void panics() {
            new Holder(os, machine, () -> os.mtx_lock(m), () -> os.mtx_unlock(m));
            os.mtx_destroy(m);
        }

        @KernelTest
        @ExpectPanic("panic: Assertion mtx_unowned(m) failed")
        void or_of_nobody_any_more_panics() {
            os.mtx_destroy(m);
            os.mtx_destroy(m);
        }

        @KernelTest
        @ExpectPanic("panic: Assertion mtx_unowned(m) failed")
        void or_of_nobody_any_more_panics_if_it_spins_too() {
            os.mtx_destroy(spin);
            os.mtx_destroy(spin);
        }
    }

    @Nested
    @Clause("S3")
    class A_recursed_mutex {
        @KernelTest
        @ExpectPanic("panic: Assertion (m->mtx_lock & (MTX_RECURSED|MTX_CONTESTED)) == 0 failed")
        void panics() {
            os.mtx_lock(recursive);
            os.mtx_lock(recursive);
            os.mtx_destroy(recursive);
        }

        @KernelTest
        @ExpectPanic("panic: Assertion (m->mtx_lock & (MTX_RECURSED|MTX_CONTESTED)) == 0 failed")
        void panics_if_it_spins_too() {
            Mtx nested = newMutex("n", FreeBsd.MTX_SPIN | FreeBsd.MTX_RECURSE);
            os.mtx_lock_spin(nested);
            os.mtx_lock_spin(nested);
            os.mtx_destroy(nested);
        }
    }

    @Nested
    @Clause("S4")
    class Memory_that_was_never_a_lock {
        @KernelTest
        @ExpectPanic("panic: lock 0x... is not initialized")
        void panics() {
            os.mtx_destroy(new Mtx());
        }
    }
}
