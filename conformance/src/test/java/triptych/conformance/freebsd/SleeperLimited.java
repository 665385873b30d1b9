package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.GoldenTrace;
import triptych.freebsd.FreeBsd;
import triptych.junit.ExpectInterleavings;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.junit.Outcomes;

/** What routines state that wait for a condition for some time only. */
@Conformance({"cv_timedwait", "cv_timedwait_sig"})
abstract class SleeperLimited extends SleeperCondition {
    /** The routine under test, with the suite's condition variable and mutex. */
    abstract int await(int timo);

    @Nested
    @Clause("S9")
    class The_limit {
        @ParameterizedTest
        @Explore(strategy = "exhaustive", requireProof = true)
        @CsvSource({"1, 1", "2, 2", "1000, 1000", "-1, 1", "-2147483648, 1"})
        void is_in_ticks(int timo, long expectedTicks) {
            os.mtx_lock(m);
            assertEquals(FreeBsd.EWOULDBLOCK, await(timo));
            os.mtx_assert(m, FreeBsd.MA_OWNED | FreeBsd.MA_NOTRECURSED);
            os.mtx_unlock(m);
            assertEquals(expectedTicks, now());
        }

        @KernelTest
        @GoldenTrace("G17")
        void is_the_next_tick_for_0() {
            os.mtx_lock(m);
            assertEquals(FreeBsd.EWOULDBLOCK, await(0));
            os.mtx_assert(m, FreeBsd.MA_OWNED | FreeBsd.MA_NOTRECURSED);
            os.mtx_unlock(m);
            assertEquals(1, now());
        }

        @KernelTest
        @ExpectInterleavings(1)
        void is_forgotten_once_the_wait_is_over() {
            start("signaller", SleeperLimited.this::signalLater);
            os.mtx_lock(m);
            assertEquals(0, await(2));
            assertEquals(FreeBsd.EWOULDBLOCK, await(10));
            os.mtx_unlock(m);
            assertEquals(11, now());
        }
    }

    @Nested
    @Clause("S10")
    class Who_was_signalled_in_time {
        @KernelTest
        void and_resumes_late_has_timed_out(Outcomes<String> outcomes) {
            outcomes.assertOutcomes(Set.of("0 at 1", "0 at 7", "35 at 7"));
            signalThenDelay(6, outcomes);
        }

        @KernelTest
        void and_resumes_just_at_the_deadline_has_timed_out(Outcomes<String> outcomes) {
            outcomes.assertOutcomes(Set.of("0 at 1", "0 at 5", "35 at 5"));
            signalThenDelay(4, outcomes);
        }

        @KernelTest
        void and_resumes_one_tick_before_has_not(Outcomes<String> outcomes) {
            outcomes.assertOutcomes(Set.of("0 at 1", "0 at 4"));
            signalThenDelay(3, outcomes);
        }

        /** The signal comes at tick 1, and then its sender keeps the processor. */
        private void signalThenDelay(int ticks, Outcomes<String> outcomes) {
            Runnable signalling =
                    () -> {
                        signalLater();
                        os.DELAY(ticks * 1000);
                    };
            start("signaller", signalling);
            os.mtx_lock(m);
            int error = await(5);
            outcomes.saw(error + " at " + now());
            os.mtx_unlock(m);
        }
    }
}
