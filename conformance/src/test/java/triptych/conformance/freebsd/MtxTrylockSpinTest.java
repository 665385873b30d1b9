package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.provider.ValueSource;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.struct.Mtx;
import triptych.junit.ExpectPanic;
import triptych.junit.KernelTest;

@Conformance("mtx_trylock_spin")
class MtxTrylockSpinTest extends LockSuite {
    @Nested
    @Clause("S2")
    class A_mutex_that_it_takes {
        @KernelTest
        @ExpectPanic(
                "panic: acquiring blockable sleep lock with spinlock or critical section held (sleep mutex) m")
        void is_a_critical_section() {
            os.mtx_trylock_spin(spin);
            os.mtx_lock(m);
        }

        @KernelTest
        void is_one_until_the_release() {
            os.mtx_trylock_spin(spin);
            os.mtx_unlock_spin(spin);
            os.mtx_lock(m);
            os.mtx_unlock(m);
        }

        @KernelTest
        void is_none_if_it_does_not() {
            os.mtx_lock_spin(spin);
            os.mtx_trylock_spin(spin);
            os.mtx_unlock_spin(spin);
            os.pause("p", 1);
        }
    }

    @Nested
    @Clause("S3")
    class The_owner {

        @LockCases
        @ValueSource(ints = {0, FreeBsd.MTX_RECURSE})
        void fails(int opts) {
            Mtx owned = newMutex("o", FreeBsd.MTX_SPIN | opts);
            assertEquals(1, os.mtx_trylock_spin(owned));
            assertEquals(0, os.mtx_trylock_spin(owned));
            assertEquals(0, os.mtx_recursed(owned));
            os.mtx_unlock_spin(owned);
            assertEquals(0, os.mtx_owned(owned));
        }
    }

    @Nested
    @Clause("S4")
    class Not_a_spin_mutex {
        @KernelTest
        @ExpectPanic("panic: mtx_trylock_spin() of sleep mutex m")
        void but_a_sleep_mutex_panics() {
            os.mtx_trylock_spin(m);
        }

        @KernelTest
        @ExpectPanic("panic: mtx_trylock_spin() of destroyed mutex")
        void but_a_destroyed_one_panics() {
            os.mtx_destroy(spin);
            os.mtx_trylock_spin(spin);
        }

        @KernelTest
        @ExpectPanic("panic: lock 0x... is not initialized")
        void but_memory_panics() {
            os.mtx_trylock_spin(new Mtx());
        }
    }
}
