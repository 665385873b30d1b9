package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.struct.Mtx;
import triptych.junit.ExpectPanic;
import triptych.junit.KernelTest;

@Conformance("mtx_unlock_spin")
class MtxUnlockSpinTest extends LockSuite {
    @Nested
    @Clause("S1")
    class The_last_level {

        @KernelTest
        void leaves_the_critical_section() {
            Mtx nested = newMutex("n", FreeBsd.MTX_SPIN | FreeBsd.MTX_RECURSE);
            int free = machine.running().context();
            os.mtx_lock_spin(nested);
            os.mtx_lock_spin(nested);
            os.mtx_unlock_spin(nested);
            assertTrue(machine.running().context() != free);
            os.mtx_unlock_spin(nested);
            assertEquals(free, machine.running().context());
        }

        @KernelTest
        void leaves_it_only_as_deep_as_it_entered() {
            int free = machine.running().context();
            os.critical_enter();
            os.mtx_lock_spin(spin);
            os.mtx_unlock_spin(spin);
            assertTrue(machine.running().context() != free);
            os.critical_exit();
            assertEquals(free, machine.running().context());
        }
    }

    @Nested
    @Clause("S2")
    class Who_is_not_the_owner {
        @KernelTest
        @ExpectPanic("panic: mutex s not owned")
        void panics() {
            os.mtx_unlock_spin(spin);
        }
    }

    @Nested
    @Clause("S3")
    class Not_a_spin_mutex {
        @KernelTest
        @ExpectPanic("panic: mtx_unlock_spin() of sleep mutex m")
        void but_a_sleep_mutex_panics() {
            os.mtx_unlock_spin(m);
        }

        @KernelTest
        @ExpectPanic("panic: mtx_unlock_spin() of destroyed mutex")
        void but_a_destroyed_one_panics() {
            os.mtx_destroy(spin);
            os.mtx_unlock_spin(spin);
        }

        @KernelTest
        @ExpectPanic("panic: lock 0x... is not initialized")
        void but_memory_panics() {
            os.mtx_unlock_spin(new Mtx());
        }
    }
}
