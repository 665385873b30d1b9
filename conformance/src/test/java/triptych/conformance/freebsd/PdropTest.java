package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.struct.Sx;
import triptych.junit.ExpectInterleavings;
import triptych.junit.ExpectPanic;
import triptych.junit.KernelTest;

@Conformance("PDROP")
class PdropTest extends SleeperSuite {
    @Nested
    @Clause("S1")
    class The_lock_is_not_held {
        @KernelTest
        @ExpectInterleavings(1)
        void after_a_wakeup() {
            start("waker", this::wakeLater);
            os.mtx_lock(m);
            assertEquals(0, os.mtx_sleep(x, m, FreeBsd.PDROP, "x", 10));
            assertEquals(0, os.mtx_owned(m));
        }

        private void wakeLater() {
            settle();
            os.wakeup(x);
        }

        @KernelTest
        void after_a_timeout() {
            os.mtx_lock(m);
            assertEquals(FreeBsd.EWOULDBLOCK, os.mtx_sleep(x, m, FreeBsd.PDROP, "x", 3));
            assertEquals(0, os.mtx_owned(m));
        }

        @KernelTest
        @ExpectInterleavings(1)
        void after_a_signal() {
            int[] result = {-1, -1};
            startIn(
                    processThatEndsAfter(3),
                    "other",
                    () -> {
                        os.mtx_lock(m);
                        int both = FreeBsd.PCATCH | FreeBsd.PDROP;
                        result[0] = os.mtx_sleep(x, m, both, "x", 10);
                        result[1] = os.mtx_owned(m);
                    });
            os.pause("result", 20);
            assertEquals(FreeBsd.EINTR, result[0]);
            assertEquals(0, result[1]);
        }

        @KernelTest
        void if_it_is_an_sx_lock() {
            Sx sx = new Sx();
            os.sx_init(sx, "sx");
            os.sx_xlock(sx);
            assertEquals(FreeBsd.EWOULDBLOCK, os._sleep(x, sx, FreeBsd.PDROP, "x", 3));
            os.sx_assert(sx, FreeBsd.SA_UNLOCKED);
        }
    }

    @Nested
    @Clause("S2")
    class Giant {
        @KernelTest
        void is_held_on_return() {
            os.mtx_lock(os.Giant());
            os.mtx_lock(m);
            os.mtx_sleep(x, m, FreeBsd.PDROP, "x", 3);
            assertEquals(0, os.mtx_owned(m));
            assertEquals(1, os.mtx_owned(os.Giant()));
            os.mtx_unlock(os.Giant());
        }
    }

    @Nested
    @Clause("S3")
    class It_panics {
        @KernelTest
        @ExpectPanic("panic: PDROP requires a non-Giant lock")
        void without_a_lock() {
            os.tsleep(x, FreeBsd.PDROP, "x", 1);
        }

        @KernelTest
        @ExpectPanic("panic: PDROP requires a non-Giant lock")
        void with_Giant() {
            os.mtx_lock(os.Giant());
            os.mtx_sleep(x, os.Giant(), FreeBsd.PDROP, "x", 1);
        }
    }
}
