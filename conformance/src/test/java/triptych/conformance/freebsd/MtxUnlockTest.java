package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.freebsd.struct.Mtx;
import triptych.junit.ExpectInterleavings;
import triptych.junit.ExpectPanic;
import triptych.junit.KernelTest;
import triptych.junit.Outcomes;

@Conformance("mtx_unlock")
class MtxUnlockTest extends LockSuite {
    @Nested
    @Clause("S1")
    class The_last_level {

        @KernelTest
        @ExpectInterleavings(1)
        void releases_it_and_no_other_level() {
            StringBuilder order = new StringBuilder();
            Runnable twice =
                    () -> {
                        os.mtx_lock(recursive);
                        os.mtx_lock(recursive);
                    };
            Runnable give =
                    () -> {
                        os.mtx_unlock(recursive);
                        beAlone();
                        order.append("owner ");
                        os.mtx_unlock(recursive);
                    };
            Holder owner = new Holder(os, machine, twice, give);
            meanwhile(() -> take(recursive, order, "waiter "));
            untilAllWait();
            owner.letGo();
            untilAllWait();
            assertEquals("owner waiter ", order.toString());
        }

        @KernelTest
        void lets_all_who_wait_compete(Outcomes<String> outcomes) {
            StringBuilder order = new StringBuilder();
            Runnable again =
                    () -> {
                        os.mtx_unlock(m);
                        take(m, order, "owner ");
                    };
            Holder owner = new Holder(os, machine, () -> os.mtx_lock(m), again);
            meanwhile(() -> take(m, order, "one "));
            meanwhile(() -> take(m, order, "two "));
            untilAllWait();
            owner.letGo();
            untilAllWait();
            outcomes.assertOutcomes(ANY_ORDER).saw(order.toString());
        }

        private void take(Mtx lock, StringBuilder order, String who) {
            os.mtx_lock(lock);
            beAlone();
            order.append(who);
            os.mtx_unlock(lock);
        }
    }

    @Nested
    @Clause("S2")
    class Who_is_not_the_owner {
        @KernelTest
        @ExpectPanic("panic: lock (sleep mutex) m not locked")
        void panics() {
            os.mtx_unlock(m);
        }

        @KernelTest
        @ExpectPanic("panic: lock (sleep mutex) m not locked")
        void panics_although_another_owns_it() {
            new Holder(os, machine, () -> os.mtx_lock(m), () -> os.mtx_unlock(m));
            os.mtx_unlock(m);
        }

        @KernelTest
        @ExpectPanic("panic: mutex h not owned")
        void panics_at_an_unwatched_one() {
            os.mtx_unlock(hidden);
        }
    }

    @Nested
    @Clause("S3")
    class Not_a_sleep_mutex {
        @KernelTest
        @ExpectPanic("panic: mtx_unlock() of spin mutex s")
        void but_a_spin_mutex_panics() {
            os.mtx_unlock(spin);
        }

        @KernelTest
        @ExpectPanic("panic: mtx_unlock() of destroyed mutex")
        void but_a_destroyed_one_panics() {
            os.mtx_destroy(m);
            os.mtx_unlock(m);
        }

        @KernelTest
        @ExpectPanic("panic: mtx_unlock() of spin mutex (null)")
        void but_memory_panics() {
            os.mtx_unlock(new Mtx());
        }
    }
}
