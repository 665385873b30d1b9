package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.GoldenTrace;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.struct.Td;
import triptych.junit.ExpectInterleavings;
import triptych.junit.ExpectPanic;
import triptych.junit.Explore;
import triptych.junit.KernelTest;

@Conformance({"pause", "pause_sig"})
class PauseTest extends SleeperSuite {
    /** The routine under test. */
    int sleep(String wmesg, int timo) {
        return os.pause(wmesg, timo);
    }

    @Nested
    @Clause("S1")
    class The_time {
        @KernelTest
        @GoldenTrace("G18")
        void is_one_tick_for_0() {
            assertEquals(FreeBsd.EWOULDBLOCK, sleep("p", 0));
            assertEquals(1, now());
        }

        @KernelTest
        @ExpectPanic("panic: pause_sbt: timeout must be >= 0")
        void must_not_be_negative() {
            sleep("p", -1);
        }
    }

    @Nested
    @Clause("S2")
    class Its_end {
        @ParameterizedTest
        @Explore(strategy = "exhaustive", requireProof = true)
        @CsvSource({"1", "2", "1000000"})
        void is_EWOULDBLOCK_after_so_many_ticks(int timo) {
            assertEquals(FreeBsd.EWOULDBLOCK, sleep("p", timo));
            assertEquals(timo, now());
        }
    }

    @Nested
    @Clause("S3")
    class A_wakeup {
        @KernelTest
        @ExpectInterleavings(1)
        void does_not_find_who_pauses() {
            Td self = os.curthread();
            start("waker", () -> wakeWhatIsKnown(self));
            assertEquals(FreeBsd.EWOULDBLOCK, sleep("p", 10));
            assertEquals(10, now());
        }

        private void wakeWhatIsKnown(Td pausing) {
            settle();
            assertEquals("p", pausing.td_wmesg());
            os.wakeup(pausing);
            os.wakeup(os.curthread().pauseChannel());
            os.wakeup(pausing.td_proc());
        }
    }
}
