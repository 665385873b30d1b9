package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.junit.ExpectInterleavings;
import triptych.junit.ExpectPanic;
import triptych.junit.KernelTest;

/** What {@code wakeup_one} and {@code wakeup_any} state alike. */
@Conformance({"wakeup_one", "wakeup_any"})
abstract class SleeperWakingOne extends SleeperWaking {
    @Nested
    @Clause("S1")
    class Of_several_sleepers {
        @KernelTest
        @ExpectInterleavings(1)
        void one_is_woken() {
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
