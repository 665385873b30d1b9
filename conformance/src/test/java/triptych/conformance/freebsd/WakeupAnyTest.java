package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.GoldenTrace;
import triptych.junit.ExpectInterleavings;
import triptych.junit.KernelTest;

@Conformance("wakeup_any")
class WakeupAnyTest extends SleeperWakingOne {
    @Override
    void wake(Object chan) {
        os.wakeup_any(chan);
    }

    @Nested
    @Clause("S1")
    class The_woken_thread {
        @KernelTest
        @ExpectInterleavings(1)
        @GoldenTrace("G5")
        void is_the_one_that_fell_asleep_last() {
            assertEquals(List.of("T3", "T2", "T1"), queue(100, 90, 90).afterEach(3, () -> wake(x)));
        }
    }
}
