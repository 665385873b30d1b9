package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.struct.Sx;
import triptych.junit.ExpectPanic;
import triptych.junit.KernelTest;
import triptych.junit.Outcomes;

@Conformance("sx_xunlock")
class SxXunlockTest extends LockSuite {
    @Nested
    @Clause("S1")
    class Not_held {
        @KernelTest
        @ExpectPanic("panic: lock (sx) x not locked")
        void it_panics() {
            os.sx_xunlock(sx);
        }

        @KernelTest
        @ExpectPanic("panic: lock (sx) x not locked")
        void by_the_caller_it_panics() {
            new Holder(os, machine, () -> os.sx_slock(sx), () -> os.sx_unlock(sx));
            os.sx_xunlock(sx);
        }
    }

    @Nested
    @Clause("S2")
    class Held_in_the_other_mode {
        @KernelTest
        @ExpectPanic("panic: share->uexcl")
        void it_panics() {
            os.sx_slock(sx);
            os.sx_xunlock(sx);
        }
    }

    @Nested
    @Clause("S3")
    class A_destroyed_lock {
        @KernelTest
        @ExpectPanic("panic: sx_xunlock() of destroyed sx")
        void panics() {
            os.sx_destroy(sx);
            os.sx_xunlock(sx);
        }
    }

    @Nested
    @Clause("S4")
    class The_last_level {

        @KernelTest
        void lets_all_who_wait_compete(Outcomes<String> outcomes) {
            StringBuilder order = new StringBuilder();
            Sx nested = newSx("n", FreeBsd.SX_RECURSE);
            os.sx_xlock(nested);
            os.sx_xlock(nested);
            meanwhile(() -> take(nested, order, "one "));
            meanwhile(() -> take(nested, order, "two "));
            os.sx_xunlock(nested);
            untilAllWait();
            assertEquals("", order.toString());
            os.sx_xunlock(nested);
            take(nested, order, "owner ");
            untilAllWait();
            outcomes.assertOutcomes(ANY_ORDER).saw(order.toString());
        }

        private void take(Sx lock, StringBuilder order, String who) {
            os.sx_xlock(lock);
            beAlone();
            order.append(who);
            os.sx_xunlock(lock);
        }
    }
}
