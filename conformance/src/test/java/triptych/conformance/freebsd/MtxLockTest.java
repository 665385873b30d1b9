package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.Variation;
import triptych.core.thread.SimThread;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.struct.Mtx;
import triptych.junit.ExpectInterleavings;
import triptych.junit.ExpectPanic;
import triptych.junit.KernelTest;

@Conformance("mtx_lock")
class MtxLockTest extends LockSuite {
    @Nested
    @Clause("S2")
    class A_blocked_caller {

        @KernelTest
        @ExpectInterleavings(1)
        void lends_its_priority_along_the_chain_of_owners() {
            Mtx n = newMutex("n", FreeBsd.MTX_DEF);
            Holder low = new Holder(os, machine, () -> os.mtx_lock(m), () -> os.mtx_unlock(m));
            low.thread().setPriority(200);
            SimThread middle = meanwhile(() -> takeBoth(n, m));
            middle.setPriority(150);
            untilAllWait();
            meanwhile(() -> takeBoth(n, n)).setPriority(100);
            untilAllWait();
            assertEquals(100, priorityOf(middle));
            assertEquals(100, priorityOf(low.thread()));
            low.letGo();
            untilAllWait();
        }

        private void takeBoth(Mtx first, Mtx second) {
            os.mtx_lock(first);
            os.mtx_lock_flags(second, FreeBsd.MTX_RECURSE);
            os.mtx_unlock(second);
            os.mtx_unlock(first);
        }
    }

    @Nested
    @Clause("S3")
    class An_owner {

        @KernelTest
        void takes_a_recursive_mutex_again() {
            os.mtx_lock(recursive);
            assertEquals(0, os.mtx_recursed(recursive));
            os.mtx_lock(recursive);
            assertEquals(1, os.mtx_recursed(recursive));
            os.mtx_unlock(recursive);
            assertEquals(1, os.mtx_owned(recursive));
            os.mtx_unlock(recursive);
            assertEquals(0, os.mtx_owned(recursive));
        }

        @KernelTest
        @ExpectPanic("panic: _mtx_lock_sleep: recursed on non-recursive mutex m")
        void panics_at_another() {
            os.mtx_lock(m);
            os.mtx_lock(m);
        }
    }

    @Nested
    @Clause("S4")
    class An_owner_asleep {
        @KernelTest
        @ExpectPanic("panic: sleeping thread")
        void is_a_panic_to_who_wants_the_mutex() {
            meanwhile(
                    () -> {
                        os.mtx_lock(hidden);
                        os.mtx_unlock(hidden);
                    });
            os.mtx_lock(hidden);
            os.pause("p", 10);
            os.mtx_unlock(hidden);
        }

        @KernelTest
        void is_nothing_to_who_does_not() {
            os.mtx_lock(hidden);
            assertEquals(FreeBsd.EWOULDBLOCK, os.pause("p", 10));
            os.mtx_unlock(hidden);
        }
    }

    @Nested
    @Clause("S5")
    class Not_a_sleep_mutex {
        @KernelTest
        @ExpectPanic("panic: mtx_lock() of spin mutex s")
        void but_a_spin_mutex_panics() {
            os.mtx_lock(spin);
        }

        @KernelTest
        @ExpectPanic("panic: mtx_lock() of destroyed mutex")
        void but_a_destroyed_one_panics() {
            os.mtx_destroy(m);
            os.mtx_lock(m);
        }

        @KernelTest
        @ExpectPanic("panic: mtx_lock() of destroyed mutex")
        @Variation(
                routines = "mtx_destroy",
                real =
                        "destroying a mutex that others wait for panics in the owner: "
                                + "`(m->mtx_lock & (MTX_RECURSED|MTX_CONTESTED)) == 0`",
                ours =
                        "destroying succeeds, and the waiter panics with `mtx_lock() of "
                                + "destroyed mutex`",
                why = "a waiter is known to the lock only when it is handed out",
                source = "freebsd.md 3.1; kern_mutex.c")
        void but_a_destroyed_one_panics_who_waits_for_it() {
            new Holder(os, machine, () -> os.mtx_lock(m), () -> os.mtx_destroy(m)).letGo();
            os.mtx_lock(m);
        }

        @KernelTest
        @ExpectPanic("panic: mtx_lock() of spin mutex (null)")
        void but_memory_panics() {
            os.mtx_lock(new Mtx());
        }
    }

    @Nested
    @Clause("S6")
    class In_a_critical_section {
        @KernelTest
        @ExpectPanic(
                "panic: acquiring blockable sleep lock with spinlock or critical section held (sleep mutex) m")
        void it_panics() {
            os.critical_enter();
            os.mtx_lock(m);
        }

        @KernelTest
        @ExpectPanic(
                "panic: acquiring blockable sleep lock with spinlock or critical section held (sleep mutex) m")
        void of_a_spin_mutex_it_panics() {
            os.mtx_lock_spin(spin);
            os.mtx_lock(m);
        }

        @KernelTest
        @ExpectPanic(
                "panic: acquiring blockable sleep lock with spinlock or critical section held (sleep mutex) r")
        void it_panics_even_when_it_would_recurse() {
            os.mtx_lock(recursive);
            os.critical_enter();
            os.mtx_lock(recursive);
        }

        @KernelTest
        void an_unwatched_one_is_taken_if_free() {
            os.critical_enter();
            os.mtx_lock(hidden);
            os.critical_exit();
            assertEquals(1, os.mtx_owned(hidden));
            os.mtx_unlock(hidden);
        }

        @KernelTest
        @ExpectPanic("panic: mi_switch: switch in a critical section")
        void an_unwatched_one_panics_if_not() {
            new Holder(os, machine, () -> os.mtx_lock(hidden), () -> os.mtx_unlock(hidden));
            os.critical_enter();
            os.mtx_lock(hidden);
        }
    }

    @Nested
    @Clause("S7")
    class WITNESS {
        @KernelTest
        @ExpectPanic("lock order reversal: r, then m")
        void checks_the_order() {
            os.mtx_lock(m);
            os.mtx_lock(recursive);
            os.mtx_unlock(m);
            os.mtx_lock(m);
            os.mtx_unlock(m);
            os.mtx_unlock(recursive);
        }
    }
}
