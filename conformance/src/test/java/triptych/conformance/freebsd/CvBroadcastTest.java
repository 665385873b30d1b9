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

@Conformance("cv_broadcast")
class CvBroadcastTest extends SleeperSignals {
    @Override
    void wake() {
        os.cv_broadcast(cv);
    }

    @Nested
    @Clause("S1")
    class All_waiters {
        @KernelTest
        void are_woken_and_may_run_in_any_order(Outcomes<List<String>> outcomes) {
            SleeperQueue queue = queue(100, 90);
            wake();
            assertEquals(List.of(), queue.asleep());
            settle();
            outcomes.assertOutcomes(Set.of(List.of("T1", "T2"), List.of("T2", "T1")))
                    .saw(queue.resumed());
        }
    }

    @Nested
    @Clause("S3")
    class Threads_that_sleep {
        @KernelTest
        @ExpectPanic("panic: sleepq_broadcast: mismatch between sleep/wakeup and cv_*")
        void are_not_woken_if_anybody_has_waited() {
            waitThenSleepOnCondition();
            wake();
        }
    }
}
