package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.junit.ExpectInterleavings;
import triptych.junit.KernelTest;
import triptych.junit.Outcomes;

@Conformance("sched_prio")
class SchedTest extends SleeperSuite {
    @Nested
    @Clause("S1")
    class The_priority {
        @KernelTest
        @ExpectInterleavings(1)
        void is_new_from_then_on() {
            SleeperQueue queue = queue();
            assertEquals(100, queue.thread(1).td_priority());
            os.sched_prio(queue.thread(1), 0);
            assertEquals(0, queue.thread(1).td_priority());
            os.sched_prio(queue.thread(1), 255);
            assertEquals(255, queue.thread(1).td_priority());
            assertEquals(100, queue.thread(2).td_priority());
        }
    }

    @Nested
    @Clause("S2")
    class A_sleeper {
        @KernelTest
        @ExpectInterleavings(1)
        void is_woken_by_its_new_priority() {
            SleeperQueue queue = queue();
            os.sched_prio(queue.thread(2), 90);
            assertEquals(List.of("T2", "T1"), queue.afterEach(2, () -> os.wakeup_one(x)));
        }

        @KernelTest
        @ExpectInterleavings(1)
        void keeps_its_place_in_the_queue() {
            SleeperQueue queue = queue();
            os.sched_prio(queue.thread(2), 90);
            os.sched_prio(queue.thread(1), 90);
            assertEquals(List.of("T1", "T2"), queue.afterEach(2, () -> os.wakeup_one(x)));
        }

        @KernelTest
        void may_be_chosen_before_or_after(Outcomes<List<String>> outcomes) {
            SleeperQueue queue = queue();
            start("other", () -> os.sched_prio(queue.thread(2), 90));
            os.wakeup_one(x);
            settle();
            outcomes.assertOutcomes(Set.of(List.of("T1"), List.of("T2"))).saw(queue.resumed());
        }
    }

    private SleeperQueue queue() {
        return new SleeperQueue(this, () -> os.tsleep(x, 0, "x", 1000), 100, 100);
    }
}
