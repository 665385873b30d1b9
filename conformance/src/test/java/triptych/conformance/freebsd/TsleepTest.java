package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.GoldenTrace;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.struct.Cv;
import triptych.freebsd.struct.Td;
import triptych.junit.ExpectInterleavings;
import triptych.junit.ExpectPanic;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.junit.Outcomes;

@Conformance("tsleep")
class TsleepTest extends SleeperSuite {
    @Nested
    @Clause("S1")
    class A_wakeup {
        @KernelTest
        void is_lost_if_it_comes_before_the_sleep(Outcomes<String> outcomes) {
            start("waker", () -> os.wakeup(x));
            String result = "returned " + os.tsleep(x, 0, "wait", 10) + " at " + now();
            outcomes.assertOutcomes(Set.of("returned 0 at 0", "returned 35 at 10")).saw(result);
        }
    }

    @Nested
    @Clause("S2")
    class Without_limit {
        @KernelTest
        @GoldenTrace("G6")
        @ExpectInterleavings(1)
        void it_sleeps_in_a_module_event_handler() {
            SleeperModule module = new SleeperModule(this::sleepInHandler);
            assertEquals(0, os.kldload(module));
            assertEquals(0, os.mtx_owned(os.Giant()));
        }

        private void sleepInHandler() {
            start("waker", this::wakeWithGiant);
            assertEquals(1, os.mtx_owned(os.Giant()));
            assertEquals(0, os.tsleep(x, 0, "wait", 0));
            assertEquals(1, os.mtx_owned(os.Giant()));
        }

        /** The sleeper has given Giant up, or this would wait for ever. */
        private void wakeWithGiant() {
            settle();
            os.mtx_lock(os.Giant());
            os.wakeup(x);
            os.mtx_unlock(os.Giant());
        }

        @KernelTest
        @GoldenTrace("G6")
        @ExpectPanic("panic: sleeping without a lock")
        void it_panics_in_a_kernel_thread() {
            start("kthread", () -> os.tsleep(x, 0, "x", 0));
            settle();
        }
    }

    @Nested
    @Clause("S3")
    class The_limit {
        @ParameterizedTest
        @Explore(strategy = "exhaustive", requireProof = true)
        @CsvSource({"1, 1", "2, 2", "1000, 1000", "-1, 1", "-7, 1"})
        void is_in_ticks_and_negative_means_1(int timo, long expectedTicks) {
            assertEquals(FreeBsd.EWOULDBLOCK, os.tsleep(x, 0, "wait", timo));
            assertEquals(expectedTicks, now());
        }

        @KernelTest
        @ExpectInterleavings(1)
        void is_none_for_0() {
            os.mtx_lock(os.Giant());
            start("waker", () -> wakeAfter(1_000_000));
            assertEquals(0, os.tsleep(x, 0, "wait", 0));
            os.mtx_unlock(os.Giant());
            assertEquals(1_000_000, now());
        }

        private void wakeAfter(int ticks) {
            os.pause("late", ticks);
            os.wakeup(x);
        }

        @KernelTest
        void counts_for_who_is_woken_in_time_but_resumes_late(Outcomes<String> outcomes) {
            start(
                    "waker",
                    () -> {
                        wakeAfter(4);
                        os.DELAY(1000);
                    });
            String result = os.tsleep(x, 0, "wait", 5) + " at " + now();
            outcomes.assertOutcomes(Set.of("0 at 4", "35 at 5")).saw(result);
        }
    }

    @Nested
    @Clause("S4")
    class A_mutex_held {
        @KernelTest
        @ExpectPanic("Sleeping on \"wait\" with the following non-sleepable locks held:")
        void is_reported() {
            os.mtx_lock(m);
            os.tsleep(x, 0, "wait", 1);
        }

        @KernelTest
        @ExpectPanic(AS_STATED)
        void does_not_keep_from_sleeping() {
            os.mtx_lock(m);
            assertEquals(FreeBsd.EWOULDBLOCK, os.tsleep(x, 0, "wait", 7));
            assertEquals(7, now());
            throw asStated();
        }
    }

    @Nested
    @Clause("S5")
    class It_panics {
        @KernelTest
        @ExpectPanic("panic: sleeping without a lock")
        void without_lock_and_limit_before_it_looks_at_the_channel() {
            os.tsleep(null, FreeBsd.PDROP, "wait", 0);
        }

        @KernelTest
        @ExpectPanic("panic: _sleep: NULL ident")
        void for_a_null_channel_before_it_looks_at_PDROP() {
            os.tsleep(null, FreeBsd.PDROP, "wait", 1);
        }

        @KernelTest
        @ExpectPanic("panic: PDROP requires a non-Giant lock")
        void for_PDROP_before_it_looks_at_the_context() {
            os.THREAD_NO_SLEEPING();
            os.tsleep(x, FreeBsd.PDROP, "wait", 1);
        }

        @KernelTest
        @ExpectPanic("panic: sleepq_add: td 0x... to sleep on wchan 0x... with sleeping prohibited")
        void where_sleeping_is_prohibited_before_it_looks_at_the_queue() {
            Cv cv = queueOfCondition();
            os.THREAD_NO_SLEEPING();
            os.tsleep(cv, 0, "wait", 1);
        }

        @KernelTest
        @ExpectPanic("panic: Assertion lock == sq->sq_lock failed")
        void for_a_condition_variable_with_waiters_before_it_looks_at_the_critical_section() {
            Cv cv = queueOfCondition();
            os.critical_enter();
            os.tsleep(cv, 0, "wait", 1);
        }

        private Cv queueOfCondition() {
            Cv cv = new Cv();
            os.cv_init(cv, "cv");
            start("waiter", () -> locked(() -> os.cv_timedwait(cv, m, 1000)));
            settle();
            return cv;
        }

        @KernelTest
        @ExpectPanic("panic: mi_switch: switch in a critical section")
        void in_a_critical_section() {
            os.critical_enter();
            os.tsleep(x, 0, "wait", 1);
        }
    }

    @Nested
    @Clause("S6")
    class The_message {
        @KernelTest
        @ExpectInterleavings(1)
        void is_shown_as_long_as_the_thread_sleeps() {
            Td td = start("sleeper", () -> os.tsleep(x, 0, "wait", 10));
            settle();
            assertEquals("wait", td.td_wmesg());
            os.wakeup(x);
            settle();
            assertNull(td.td_wmesg());
        }
    }
}
