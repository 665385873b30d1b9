package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.freebsd.struct.Cv;
import triptych.junit.ExpectInterleavings;
import triptych.junit.Explore;
import triptych.junit.KernelTest;

@Conformance("cv_broadcastpri")
class CvBroadcastpriTest extends SleeperSuite {
    private final Cv cv = new Cv();

    @BeforeEach
    void initializeCondition() {
        os.cv_init(cv, "cv");
    }

    private SleeperQueue waiter(int priority) {
        return new SleeperQueue(this, () -> locked(() -> os.cv_wait(cv, m)), priority);
    }

    @Nested
    @Clause("S1")
    class A_waiter {
        @ParameterizedTest
        @Explore(strategy = "exhaustive", requireProof = true)
        @CsvSource({
            "100, 80, 80",
            "81, 80, 80",
            "80, 80, 80",
            "50, 80, 50",
            "100, 0, 100",
            "100, -1, 100"
        })
        @ExpectInterleavings(1)
        void gets_the_priority_if_it_is_less_urgent(int before, int pri, int after) {
            SleeperQueue queue = waiter(before);
            os.cv_broadcastpri(cv, pri);
            assertEquals(after, queue.thread(1).td_priority());
        }
    }

    @Nested
    @Clause("S2")
    class All_waiters {
        @KernelTest
        void are_woken() {
            SleeperQueue first = waiter(100);
            SleeperQueue second = waiter(50);
            os.cv_broadcastpri(cv, 80);
            assertEquals(List.of(), first.asleep());
            assertEquals(List.of(), second.asleep());
        }
    }
}
