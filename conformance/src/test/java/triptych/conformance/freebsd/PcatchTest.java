package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.freebsd.FreeBsd;
import triptych.junit.ExpectInterleavings;
import triptych.junit.KernelTest;
import triptych.junit.Outcomes;

@Conformance("PCATCH")
class PcatchTest extends SleeperSuite {
    /** What sleeping did in a process that ends at tick 3, as {@code error at tick}. */
    private String result;

    private void inEndingProcess(Runnable body) {
        startIn(processThatEndsAfter(3), "other", body);
        os.pause("result", 100);
    }

    private void sleep(int priority) {
        os.mtx_lock(m);
        int error = os.mtx_sleep(x, m, priority, "x", 10);
        result = error + " at " + now();
        os.mtx_assert(m, FreeBsd.MA_OWNED | FreeBsd.MA_NOTRECURSED);
        os.mtx_unlock(m);
    }

    @Nested
    @Clause("S1")
    class The_end_of_the_process {
        @KernelTest
        @ExpectInterleavings(1)
        void ends_a_sleep_with_EINTR() {
            inEndingProcess(() -> sleep(FreeBsd.PCATCH));
            assertEquals("4 at 3", result);
        }

        @KernelTest
        void and_a_wakeup_of_one_tick_may_come_in_either_order(Outcomes<String> outcomes) {
            start(
                    "waker",
                    () -> {
                        os.pause("same tick", 3);
                        os.wakeup(x);
                    });
            inEndingProcess(() -> sleep(FreeBsd.PCATCH));
            outcomes.assertOutcomes(Set.of("0 at 3", "4 at 3")).saw(result);
        }

        @KernelTest
        @ExpectInterleavings(1)
        void ends_only_sleeps_of_that_process() {
            start("bystander", () -> sleep(FreeBsd.PCATCH));
            inEndingProcess(() -> {});
            assertEquals("35 at 10", result);
        }
    }

    @Nested
    @Clause("S2")
    class In_a_process_that_ends_already {
        @KernelTest
        @ExpectInterleavings(1)
        void nobody_sleeps() {
            inEndingProcess(
                    () -> {
                        os.pause("until then", 5);
                        sleep(FreeBsd.PCATCH);
                    });
            assertEquals("4 at 5", result);
        }

        @KernelTest
        void the_interlock_is_given_up_all_the_same(Outcomes<String> outcomes) {
            start("taker", this::takeAndTell);
            inEndingProcess(this::sleepWhileOtherWaits);
            outcomes.assertOutcomes(Set.of("taken meanwhile", "not taken")).saw(result);
        }

        private boolean taken;

        private void takeAndTell() {
            os.pause("until the mutex is held", 6);
            locked(() -> taken = true);
        }

        private void sleepWhileOtherWaits() {
            os.pause("until the process ends", 5);
            os.mtx_lock(m);
            os.DELAY(2000);
            assertEquals(false, taken);
            assertEquals(FreeBsd.EINTR, os.mtx_sleep(x, m, FreeBsd.PCATCH, "x", 10));
            result = taken ? "taken meanwhile" : "not taken";
            os.mtx_unlock(m);
        }
    }

    @Nested
    @Clause("S3")
    class Without_it {
        @KernelTest
        @ExpectInterleavings(1)
        void the_sleep_goes_on() {
            inEndingProcess(() -> sleep(0));
            assertEquals("35 at 10", result);
        }
    }
}
