package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.junit.ExpectPanic;
import triptych.junit.KernelTest;
import triptych.junit.Outcomes;

@Conformance("wakeup")
class WakeupTest extends SleeperWaking {
    @Override
    void wake(Object chan) {
        os.wakeup(chan);
    }

    @Nested
    @Clause("S1")
    class All_that_sleep {
        @KernelTest
        void are_woken_and_may_run_in_any_order(Outcomes<List<String>> outcomes) {
            SleeperQueue queue = queue(100, 90, 95);
            wake(x);
            assertEquals(List.of(), queue.asleep());
            settle();
            Set<List<String>> orders =
                    Set.of(
                            List.of("T1", "T2", "T3"),
                            List.of("T1", "T3", "T2"),
                            List.of("T2", "T1", "T3"),
                            List.of("T2", "T3", "T1"),
                            List.of("T3", "T1", "T2"),
                            List.of("T3", "T2", "T1"));
            outcomes.assertOutcomes(orders).saw(queue.resumed());
        }

        @KernelTest
        void are_those_of_this_channel_and_no_other() {
            SleeperQueue others =
                    new SleeperQueue(WakeupTest.this, () -> os.tsleep(m, 0, "m", 1000), 100);
            SleeperQueue queue = queue(100, 100);
            wake(x);
            settle();
            assertEquals(2, queue.resumed().size());
            assertEquals(List.of("T1"), others.asleep());
        }
    }

    @Nested
    @Clause("S4")
    class It_panics {
        @KernelTest
        @ExpectPanic("panic: sleepq_broadcast: invalid NULL wait channel")
        void for_a_null_channel() {
            wake(null);
        }

        @KernelTest
        @ExpectPanic("panic: sleepq_broadcast: mismatch between sleep/wakeup and cv_*")
        void for_a_condition_variable() {
            wakeCondition();
        }
    }
}
