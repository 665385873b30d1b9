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
import triptych.freebsd.struct.Mtx;
import triptych.freebsd.struct.Td;
import triptych.junit.ExpectInterleavings;
import triptych.junit.ExpectPanic;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.junit.Outcomes;

@Conformance({"mtx_sleep", "msleep", "_sleep"})
class MtxSleepTest extends SleeperSuite {
    private boolean ready;

    /** The routine under test. */
    int sleep(Object chan, Mtx mtx, int priority, int timo) {
        return os.mtx_sleep(chan, mtx, priority, "wait", timo);
    }

    @Nested
    @Clause("S1")
    class A_wakeup {
        @KernelTest
        void is_not_lost_between_giving_up_the_mutex_and_sleeping() {
            start("waker", () -> locked(this::wake));
            locked(
                    () -> {
                        while (!ready) {
                            assertEquals(0, sleep(x, m, 0, 0));
                        }
                    });
        }

        private void wake() {
            ready = true;
            os.wakeup(x);
        }

        @KernelTest
        void finds_whoever_gave_up_the_mutex_on_the_channel(Outcomes<String> outcomes) {
            String[] first = new String[1];
            start("waker", () -> locked(() -> wakeAs("waker", first)));
            os.mtx_lock(m);
            first[0] = first[0] == null ? "sleeper" : first[0];
            int error = sleep(x, m, 0, 10);
            os.mtx_unlock(m);
            outcomes.assertOutcomes(Set.of("sleeper first: 0", "waker first: 35"))
                    .saw(first[0] + " first: " + error);
        }

        private void wakeAs(String name, String[] first) {
            first[0] = first[0] == null ? name : first[0];
            os.wakeup(x);
        }
    }

    @Nested
    @Clause("S2")
    class The_mutex {
        @KernelTest
        @ExpectInterleavings(1)
        void is_held_on_return_from_a_sleep_that_was_woken() {
            start("waker", MtxSleepTest.this::wakeLater);
            os.mtx_lock(m);
            assertEquals(0, sleep(x, m, 0, 0));
            os.mtx_assert(m, FreeBsd.MA_OWNED | FreeBsd.MA_NOTRECURSED);
            os.mtx_unlock(m);
        }

        @KernelTest
        void is_held_on_return_from_a_sleep_whose_time_is_up() {
            os.mtx_lock(m);
            assertEquals(FreeBsd.EWOULDBLOCK, sleep(x, m, 0, 3));
            os.mtx_assert(m, FreeBsd.MA_OWNED | FreeBsd.MA_NOTRECURSED);
            os.mtx_unlock(m);
        }

        @KernelTest
        @ExpectInterleavings(1)
        void is_waited_for_before_returning() {
            start("waker", this::wakeAndStayLocked);
            os.mtx_lock(m);
            assertEquals(0, sleep(x, m, 0, 0));
            assertEquals(true, ready);
            os.mtx_unlock(m);
        }

        private void wakeAndStayLocked() {
            settle();
            os.mtx_lock(m);
            os.wakeup(x);
            os.DELAY(1000);
            ready = true;
            os.mtx_unlock(m);
        }

        @KernelTest
        @ExpectInterleavings(1)
        void is_not_held_on_return_with_PDROP() {
            start("waker", MtxSleepTest.this::wakeLater);
            os.mtx_lock(m);
            assertEquals(0, sleep(x, m, FreeBsd.PDROP, 0));
            assertEquals(0, os.mtx_owned(m));
        }
    }

    void wakeLater() {
        settle();
        locked(() -> os.wakeup(x));
    }

    @Nested
    @Clause("S3")
    class The_limit {
        @KernelTest
        @ExpectInterleavings(1)
        void is_none_for_0() {
            start(
                    "waker",
                    () -> {
                        os.pause("late", 1_000_000);
                        os.wakeup(x);
                    });
            os.mtx_lock(m);
            assertEquals(0, sleep(x, m, 0, 0));
            os.mtx_unlock(m);
            assertEquals(1_000_000, now());
        }

        @ParameterizedTest
        @Explore(strategy = "exhaustive", requireProof = true)
        @CsvSource({"1, 1", "2, 2", "1000, 1000", "-1, 1", "-7, 1", "-2147483648, 1"})
        void is_in_ticks_and_negative_means_1(int timo, long expectedTicks) {
            os.mtx_lock(m);
            assertEquals(FreeBsd.EWOULDBLOCK, sleep(x, m, 0, timo));
            os.mtx_unlock(m);
            assertEquals(expectedTicks, now());
        }

        @KernelTest
        @GoldenTrace("G3")
        void counts_for_who_is_woken_in_time_but_resumes_late(Outcomes<String> outcomes) {
            outcomes.assertOutcomes(Set.of("0 at 104", "0 at 106", "35 at 106"));
            resumeAfterDelay(2, outcomes);
        }

        @KernelTest
        void counts_for_who_resumes_just_at_the_deadline(Outcomes<String> outcomes) {
            outcomes.assertOutcomes(Set.of("0 at 104", "0 at 105", "35 at 105"));
            resumeAfterDelay(1, outcomes);
        }

        /** Sleeps from tick 100 for 5 ticks; the waker keeps the processor for a while. */
        private void resumeAfterDelay(int ticks, Outcomes<String> outcomes) {
            start(
                    "T0",
                    () -> {
                        os.pause("before", 104);
                        os.wakeup(x);
                        os.DELAY(ticks * 1000);
                    });
            os.pause("before", 100);
            os.mtx_lock(m);
            int error = sleep(x, m, 0, 5);
            outcomes.saw(error + " at " + now());
            os.mtx_unlock(m);
        }

        @KernelTest
        @ExpectInterleavings(1)
        void does_not_end_a_sleep_that_is_over() {
            start("waker", MtxSleepTest.this::wakeLater);
            os.mtx_lock(m);
            assertEquals(0, sleep(x, m, 0, 2));
            assertEquals(FreeBsd.EWOULDBLOCK, sleep(x, m, 0, 10));
            os.mtx_unlock(m);
            assertEquals(11, now());
        }
    }

    @Nested
    @Clause("S4")
    class Another_mutex_held {
        @KernelTest
        @ExpectPanic("Sleeping on \"wait\" with the following non-sleepable locks held:")
        void is_reported() {
            sleepWithOther();
        }

        @KernelTest
        @ExpectPanic(AS_STATED)
        void does_not_keep_from_sleeping() {
            assertEquals(FreeBsd.EWOULDBLOCK, sleepWithOther());
            assertEquals(10, now());
            throw asStated();
        }

        private int sleepWithOther() {
            os.mtx_lock(mutex("other", FreeBsd.MTX_DEF));
            os.mtx_lock(m);
            return sleep(x, m, 0, 10);
        }
    }

    @Nested
    @Clause("S5")
    class It_panics {
        @KernelTest
        @ExpectPanic("panic: sleeping without a lock")
        void without_lock_and_limit_before_it_looks_at_the_channel() {
            sleep(null, null, FreeBsd.PDROP, 0);
        }

        @KernelTest
        @ExpectPanic("panic: _sleep: NULL ident")
        void for_a_null_channel_before_it_looks_at_PDROP() {
            os.mtx_lock(os.Giant());
            sleep(null, os.Giant(), FreeBsd.PDROP, 1);
        }

        @KernelTest
        @ExpectPanic("panic: PDROP requires a non-Giant lock")
        void for_PDROP_with_Giant_before_it_looks_who_owns_it() {
            sleep(x, os.Giant(), FreeBsd.PDROP, 1);
        }

        @KernelTest
        @ExpectPanic("panic: spin locks can only use msleep_spin")
        void for_a_spin_mutex_before_it_looks_who_owns_it() {
            sleep(x, mutex("spin", FreeBsd.MTX_SPIN), 0, 0);
        }

        @KernelTest
        @ExpectPanic("panic: spin locks can only use msleep_spin")
        void for_a_spin_mutex_that_is_owned() {
            Mtx spin = mutex("spin", FreeBsd.MTX_SPIN);
            os.mtx_lock_spin(spin);
            sleep(x, spin, 0, 0);
        }

        @KernelTest
        @ExpectPanic("panic: mutex m not owned")
        void for_a_mutex_not_owned_before_it_looks_at_the_context() {
            os.THREAD_NO_SLEEPING();
            sleep(x, m, 0, 0);
        }

        @KernelTest
        @ExpectPanic("panic: mutex Giant not owned")
        void for_Giant_not_owned() {
            sleep(x, os.Giant(), 0, 1);
        }

        @KernelTest
        @ExpectPanic("panic: mutex r recursed")
        void for_a_mutex_recursed_before_it_looks_at_the_context() {
            Mtx r = mutex("r", FreeBsd.MTX_RECURSE);
            os.mtx_lock(r);
            os.mtx_lock(r);
            os.THREAD_NO_SLEEPING();
            sleep(x, r, 0, 0);
        }

        @KernelTest
        @ExpectPanic("panic: sleepq_add: td 0x... to sleep on wchan 0x... with sleeping prohibited")
        void where_sleeping_is_prohibited_before_it_looks_at_the_queue() {
            queueWith(mutex("other", FreeBsd.MTX_DEF));
            os.mtx_lock(m);
            os.THREAD_NO_SLEEPING();
            sleep(x, m, 0, 0);
        }

        @KernelTest
        @ExpectPanic("panic: Assertion lock == sq->sq_lock failed")
        void for_another_interlock_on_the_channel() {
            queueWith(mutex("other", FreeBsd.MTX_DEF));
            os.mtx_lock(m);
            sleep(x, m, 0, 0);
        }

        /** A thread sleeps on the channel with this interlock. */
        private void queueWith(Mtx interlock) {
            start(
                    "first",
                    () -> {
                        os.mtx_lock(interlock);
                        os.mtx_sleep(x, interlock, FreeBsd.PDROP, "first", 1000);
                    });
            settle();
        }

        @KernelTest
        @ExpectPanic("panic: Assertion lock == sq->sq_lock failed")
        void for_another_interlock_before_it_looks_at_the_kind_of_queue() {
            Cv cv = queueOfCondition();
            Mtx other = mutex("other", FreeBsd.MTX_DEF);
            os.mtx_lock(other);
            sleep(cv, other, 0, 0);
        }

        @KernelTest
        @ExpectPanic("panic: Assertion (flags & SLEEPQ_TYPE) == sq->sq_type failed")
        void for_a_condition_variable_with_waiters_before_it_looks_at_the_critical_section() {
            Cv cv = queueOfCondition();
            os.mtx_lock(m);
            os.critical_enter();
            sleep(cv, m, 0, 0);
        }

        /** A thread waits for the condition with the suite's mutex. */
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
            os.mtx_lock(m);
            os.critical_enter();
            sleep(x, m, 0, 0);
        }
    }

    @Nested
    @Clause("S6")
    class The_message {
        @KernelTest
        @ExpectInterleavings(1)
        void is_shown_as_long_as_the_thread_sleeps() {
            Td td = start("sleeper", () -> locked(() -> sleep(x, m, 0, 10)));
            settle();
            assertEquals("wait", td.td_wmesg());
            os.wakeup(x);
            settle();
            assertNull(td.td_wmesg());
        }
    }
}
