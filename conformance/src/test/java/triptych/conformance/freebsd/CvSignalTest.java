package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.junit.ExpectInterleavings;
import triptych.junit.ExpectPanic;
import triptych.junit.KernelTest;

@Conformance("cv_signal")
class CvSignalTest extends SleeperSignals {
    @Override
    void wake() {
        os.cv_signal(cv);
    }

    @Nested
    @Clause("S1")
    class The_woken_thread {
        @KernelTest
        @ExpectInterleavings(1)
        void is_the_most_urgent_and_among_equals_the_longest_waiting() {
            assertEquals(List.of("T2", "T3", "T1"), queue(100, 90, 90).afterEach(3, () -> wake()));
        }

        @KernelTest
        @ExpectInterleavings(1)
        void is_the_only_one() {
            assertEquals(List.of("T1"), queue(90, 90, 90).afterEach(1, () -> wake()));
        }
    }

    @Nested
    @Clause("S3")
    class Threads_that_sleep {
        @KernelTest
        @ExpectPanic("panic: sleepq_signal: mismatch between sleep/wakeup and cv_*")
        void are_not_woken_if_anybody_has_waited() {
            waitThenSleepOnCondition();
            wake();
        }
    }
}
