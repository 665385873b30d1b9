package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.core.memory.SharedInt;
import triptych.core.routine.CallContext;
import triptych.core.thread.SimThread;
import triptych.core.thread.ThreadState;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.struct.Mtx;
import triptych.junit.ExpectPanic;
import triptych.junit.KernelTest;
import triptych.junit.Outcomes;

@Conformance("mtx_lock_spin")
class MtxLockSpinTest extends LockSuite {
    @Nested
    @Clause("S2")
    class Until_the_release {
        @KernelTest
        @ExpectPanic(
                "panic: acquiring blockable sleep lock with spinlock or critical section held (sleep mutex) m")
        void the_caller_must_not_block() {
            os.mtx_lock_spin(spin);
            os.mtx_lock(m);
        }

        @KernelTest
        @ExpectPanic("panic: mi_switch: switch in a critical section")
        void the_caller_must_not_sleep() {
            os.mtx_lock_spin(spin);
            os.pause("p", 1);
        }

        @KernelTest
        void and_not_after_it_the_caller_is_in_a_critical_section() {
            os.mtx_lock_spin(spin);
            os.mtx_unlock_spin(spin);
            os.mtx_lock(m);
            os.mtx_unlock(m);
            os.pause("p", 1);
        }

        @KernelTest
        void who_spins_is_in_a_critical_section_too(Outcomes<Boolean> outcomes) {
            SharedInt started = new SharedInt();
            SimThread other =
                    meanwhile(
                            () -> {
                                started.set(1);
                                takeAndGiveBack();
                            });
            os.mtx_lock_spin(spin);
            boolean spins = started.get() == 1 && other.state() == ThreadState.READY;
            assertEquals(spins, (other.context() & CallContext.ATOMIC) != 0);
            os.mtx_unlock_spin(spin);
            outcomes.assertOutcomes(Set.of(true, false)).saw(spins);
        }

        private void takeAndGiveBack() {
            os.mtx_lock_spin(spin);
            os.mtx_unlock_spin(spin);
        }
    }

    @Nested
    @Clause("S3")
    class An_owner {

        @KernelTest
        void takes_a_recursive_mutex_again() {
            Mtx nested = newMutex("n", FreeBsd.MTX_SPIN | FreeBsd.MTX_RECURSE);
            os.mtx_lock_spin(nested);
            os.mtx_lock_spin(nested);
            assertEquals(1, os.mtx_recursed(nested));
            os.mtx_unlock_spin(nested);
            assertEquals(1, os.mtx_owned(nested));
            os.mtx_unlock_spin(nested);
            assertEquals(0, os.mtx_owned(nested));
        }

        @KernelTest
        @ExpectPanic("panic: mtx_lock_spin: recursed on non-recursive mutex s")
        void panics_at_another() {
            os.mtx_lock_spin(spin);
            os.mtx_lock_spin(spin);
        }
    }

    @Nested
    @Clause("S4")
    class Not_a_spin_mutex {
        @KernelTest
        @ExpectPanic("panic: mtx_lock_spin() of sleep mutex m")
        void but_a_sleep_mutex_panics() {
            os.mtx_lock_spin(m);
        }

        @KernelTest
        @ExpectPanic("panic: mtx_lock_spin() of destroyed mutex")
        void but_a_destroyed_one_panics() {
            os.mtx_destroy(spin);
            os.mtx_lock_spin(spin);
        }

        @KernelTest
        @ExpectPanic("panic: lock 0x... is not initialized")
        void but_memory_panics() {
            os.mtx_lock_spin(new Mtx());
        }
    }
}
