package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.junit.Explore;
import triptych.junit.KernelTest;

/** {@code ticks} and what is counted from it. */
@Conformance("ticks")
class SystemTimeTest extends SleeperSuite {
    @Nested
    @Clause("S1")
    class Each_tick {
        @KernelTest
        void is_one_more() {
            int before = os.ticks();
            assertEquals(before, os.ticks());
            os.pause("x", 1);
            assertEquals(before + 1, os.ticks());
            os.pause("x", 7);
            assertEquals(before + 8, os.ticks());
        }
    }

    @Nested
    @Clause("S2")
    class Ten_minutes_after_boot {
        @ParameterizedTest
        @Explore(strategy = "exhaustive", requireProof = true)
        @CsvSource({"600000, 2147483647", "600001, -2147483648"})
        void it_turns_negative(int after, int expected) {
            assertEquals(Integer.MAX_VALUE - 600 * os.hz(), os.ticks());
            os.pause("x", after);
            assertEquals(expected, os.ticks());
        }
    }
}
