package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.GoldenTrace;
import triptych.junit.ExpectInterleavings;
import triptych.junit.KernelTest;

@Conformance("wakeup_one")
class WakeupOneTest extends SleeperWakingOne {
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
    }
}
