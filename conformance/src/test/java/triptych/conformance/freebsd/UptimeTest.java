package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.junit.Explore;
import triptych.junit.KernelTest;

@Conformance({"time_uptime", "hz"})
class UptimeTest extends SleeperSuite {
    @Nested
    @Clause("S1")
    class A_second {
        @KernelTest
        void has_hz_ticks() {
            assertEquals(1000, os.hz());
            os.pause("x", 3 * os.hz());
            assertEquals(3, os.time_uptime());
        }

        @ParameterizedTest
        @Explore(strategy = "exhaustive", requireProof = true)
        @CsvSource({"1, 0", "999, 0", "1000, 1", "1999, 1", "2000, 2"})
        void counts_when_it_is_over(int ticks, long expectedSeconds) {
            os.pause("x", ticks);
            assertEquals(expectedSeconds, os.time_uptime());
        }
    }
}
