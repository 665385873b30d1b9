package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.freebsd.struct.Mtx;
import triptych.junit.ExpectPanic;
import triptych.junit.KernelTest;

@Conformance("mtx_trylock")
class MtxTrylockTest extends LockSuite {
    @Nested
    @Clause("S3")
    class The_owner {
        @KernelTest
        void recurses_if_it_is_recursive() {
            assertEquals(1, os.mtx_trylock(recursive));
            assertEquals(1, os.mtx_trylock(recursive));
            assertEquals(1, os.mtx_recursed(recursive));
            os.mtx_unlock(recursive);
            os.mtx_unlock(recursive);
            assertEquals(0, os.mtx_owned(recursive));
        }

        @KernelTest
        void fails_if_it_is_not() {
            os.mtx_lock(m);
            assertEquals(0, os.mtx_trylock(m));
            assertEquals(0, os.mtx_recursed(m));
            os.mtx_unlock(m);
            assertEquals(0, os.mtx_owned(m));
        }
    }

    @Nested
    @Clause("S4")
    class Not_a_sleep_mutex {
        @KernelTest
        @ExpectPanic("panic: mtx_trylock() of spin mutex s")
        void but_a_spin_mutex_panics() {
            os.mtx_trylock(spin);
        }

        @KernelTest
        @ExpectPanic("panic: mtx_trylock() of destroyed mutex")
        void but_a_destroyed_one_panics() {
            os.mtx_destroy(m);
            os.mtx_trylock(m);
        }

        @KernelTest
        @ExpectPanic("panic: mtx_trylock() of spin mutex (null)")
        void but_memory_panics() {
            os.mtx_trylock(new Mtx());
        }
    }
}
