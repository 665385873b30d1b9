package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.struct.Mtx;
import triptych.freebsd.struct.Sx;
import triptych.junit.ExpectInterleavings;
import triptych.junit.ExpectPanic;
import triptych.junit.Explore;
import triptych.junit.KernelTest;

/** All that {@code mtx_sleep} states, of the engine behind it, and what else that can. */
@Conformance("_sleep")
class SleepTest extends MtxSleepTest {
    private final Sx sx = new Sx();

    @Override
    int sleep(Object chan, Mtx mtx, int priority, int timo) {
        return os._sleep(chan, mtx, priority, "wait", timo);
    }

    @BeforeEach
    void initializeSx() {
        os.sx_init_flags(sx, "sx", FreeBsd.SX_RECURSE);
    }

    @Nested
    @Clause("S7")
    class An_sx_lock {
        @ParameterizedTest
        @Explore(strategy = "exhaustive", requireProof = true)
        @ValueSource(booleans = {false, true})
        @ExpectInterleavings(1)
        void is_given_up_and_taken_again_in_the_same_mode(boolean exclusive) {
            start("waker", this::wakeLocked);
            take(exclusive);
            assertEquals(0, os._sleep(x, sx, 0, "wait", 0));
            os.sx_assert(sx, exclusive ? FreeBsd.SA_XLOCKED : FreeBsd.SA_SLOCKED);
            os.sx_unlock(sx);
        }

        private void wakeLocked() {
            settle();
            os.sx_xlock(sx);
            os.wakeup(x);
            os.sx_xunlock(sx);
        }

        private void take(boolean exclusive) {
            if (exclusive) {
                os.sx_xlock(sx);
            } else {
                os.sx_slock(sx);
            }
        }

        @KernelTest
        void loses_no_wakeup() {
            start("waker", () -> exclusively(this::wake));
            exclusively(
                    () -> {
                        while (!woken) {
                            assertEquals(0, os._sleep(x, sx, 0, "wait", 0));
                        }
                    });
        }

        private boolean woken;

        private void wake() {
            woken = true;
            os.wakeup(x);
        }

        private void exclusively(Runnable body) {
            os.sx_xlock(sx);
            body.run();
            os.sx_xunlock(sx);
        }

        @KernelTest
        @ExpectPanic("panic: sleepq_add: td 0x... to sleep on wchan 0x...")
        void is_looked_at_after_the_context() {
            os.THREAD_NO_SLEEPING();
            os._sleep(x, sx, 0, "wait", 0);
        }

        @KernelTest
        @ExpectPanic("panic: Assertion lock == sq->sq_lock failed")
        void is_looked_at_after_the_queue() {
            start("first", () -> os.tsleep(x, 0, "first", 1000));
            settle();
            os._sleep(x, sx, 0, "wait", 0);
        }

        @KernelTest
        @ExpectPanic("panic: Lock (sx) sx not locked.")
        void is_looked_at_before_the_critical_section() {
            os.critical_enter();
            os._sleep(x, sx, 0, "wait", 0);
        }

        @KernelTest
        @ExpectPanic("panic: Lock (sx) sx recursed.")
        void must_not_be_recursed() {
            os.sx_xlock(sx);
            os.sx_xlock(sx);
            os._sleep(x, sx, 0, "wait", 0);
        }
    }

    @Nested
    @Clause("S8")
    class Without_a_lock {
        @KernelTest
        @ExpectInterleavings(1)
        void it_sleeps_until_woken_or_its_time_is_up() {
            start("waker", SleepTest.this::wakeLater);
            assertEquals(0, os._sleep(x, null, 0, "wait", 10));
            assertEquals(FreeBsd.EWOULDBLOCK, os._sleep(x, null, 0, "wait", 10));
        }

        @KernelTest
        @ExpectPanic("panic: sleeping without a lock")
        void it_needs_a_limit() {
            os._sleep(x, null, 0, "wait", 0);
        }
    }
}
