package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.struct.Rwlock;
import triptych.junit.ExpectPanic;
import triptych.junit.KernelTest;
import triptych.junit.Outcomes;

@Conformance("rw_wunlock")
class RwWunlockTest extends LockSuite {
    @Nested
    @Clause("S1")
    class Not_held_to_write {
        @KernelTest
        @ExpectPanic("panic: Lock w not exclusively locked")
        void it_panics() {
            os.rw_wunlock(rw);
        }

        @KernelTest
        @ExpectPanic("panic: Lock w not exclusively locked")
        void but_to_read_it_panics() {
            os.rw_rlock(rw);
            os.rw_wunlock(rw);
        }

        @KernelTest
        @ExpectPanic("panic: Lock w not exclusively locked")
        void by_the_caller_it_panics() {
            new Holder(os, machine, () -> os.rw_wlock(rw), () -> os.rw_unlock(rw));
            os.rw_wunlock(rw);
        }
    }

    @Nested
    @Clause("S2")
    class A_destroyed_lock {
        @KernelTest
        @ExpectPanic("panic: rw_wunlock() of destroyed rwlock")
        void panics() {
            os.rw_destroy(rw);
            os.rw_wunlock(rw);
        }
    }

    @Nested
    @Clause("S3")
    class The_last_level {
        @KernelTest
        void lets_all_who_wait_compete(Outcomes<String> outcomes) {
            StringBuilder order = new StringBuilder();
            Rwlock nested = newRw("n", FreeBsd.RW_RECURSE);
            os.rw_wlock(nested);
            os.rw_wlock(nested);
            meanwhile(() -> take(nested, order, "one "));
            meanwhile(() -> take(nested, order, "two "));
            os.rw_wunlock(nested);
            assertEquals("", order.toString());
            os.rw_wunlock(nested);
            take(nested, order, "owner ");
            untilAllWait();
            outcomes.assertOutcomes(ANY_ORDER).saw(order.toString());
        }

        private void take(Rwlock lock, StringBuilder order, String who) {
            os.rw_wlock(lock);
            beAlone();
            order.append(who);
            os.rw_wunlock(lock);
        }
    }
}
