package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.GoldenTrace;
import triptych.junit.ExpectInterleavings;
import triptych.junit.ExpectPanic;
import triptych.junit.KernelTest;

@Conformance("wakeup_one")
class WakeupOneTest extends SleeperWaking {
    @Override
    void wake(Object chan) {
        os.wakeup_one(chan);
    }

    @Nested
    @Clause("S1")
    class The_woken_thread {
        @KernelTest
        @ExpectInterleavings(1)
        @GoldenTrace("G4")
        void is_the_most_urgent_and_among_equals_the_longest_sleeping() {
            assertEquals(List.of("T2", "T3", "T1"), queue(100, 90, 90).afterEach(3, () -> wake(x)));
        }

        @KernelTest
        @ExpectInterleavings(1)
        void is_the_only_one() {
            assertEquals(1, queue(90, 90, 90).afterEach(1, () -> wake(x)).size());
        }
    }

    @Nested
    @Clause("S4")
    class It_panics {
        @KernelTest
        @ExpectPanic("panic: sleepq_signal: invalid NULL wait channel")
        void for_a_null_channel() {
            wake(null);
        }

        @KernelTest
        @ExpectPanic("panic: sleepq_signal: mismatch between sleep/wakeup and cv_*")
        void for_a_condition_variable() {
            wakeCondition();
        }
    }
}
