package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.Variation;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.junit.Outcomes;

@Conformance("DELAY")
class DelayTest extends SleeperSuite {
    @Nested
    @Clause("S1")
    class Meanwhile {
        @KernelTest
        void what_is_held_stays_held() {
            boolean[] delayed = new boolean[1];
            start("other", () -> locked(() -> assertEquals(true, delayed[0] || now() == 0)));
            os.mtx_lock(m);
            os.DELAY(5000);
            assertEquals(1, os.mtx_owned(m));
            delayed[0] = true;
            os.mtx_unlock(m);
        }

        @KernelTest
        void sleepers_wake_up(Outcomes<String> outcomes) {
            long[] woke = {-1};
            start(
                    "sleeper",
                    () -> {
                        os.pause("x", 2);
                        locked(() -> woke[0] = now());
                    });
            settle();
            os.DELAY(5000);
            locked(() -> {});
            settle();
            outcomes.assertOutcomes(Set.of("at 6")).saw("at " + woke[0]);
        }

        @KernelTest
        void every_context_will_do() {
            os.critical_enter();
            os.THREAD_NO_SLEEPING();
            os.DELAY(1000);
            os.THREAD_SLEEPING_OK();
            os.critical_exit();
            assertEquals(1, now());
        }
    }

    @Nested
    @Clause("S2")
    class The_time {
        @ParameterizedTest
        @Explore(strategy = "exhaustive", requireProof = true)
        @CsvSource({
            "0, 0",
            "1, 1",
            "999, 1",
            "1000, 1",
            "1001, 2",
            "2000, 2",
            "2147483647, 2147484"
        })
        @Variation(
                routines = "DELAY",
                real = "waits for microseconds",
                ours = "waits for whole ticks: no part of a tick can be waited for",
                why = "the machine's clock counts ticks",
                source = "freebsd.md 6.4; DELAY(9)")
        void is_rounded_up_to_ticks(int usec, long expectedTicks) {
            os.DELAY(usec);
            assertEquals(expectedTicks, now());
        }
    }
}
