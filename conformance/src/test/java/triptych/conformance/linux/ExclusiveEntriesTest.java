package triptych.conformance.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.junit.ExpectInterleavings;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.linux.Linux;
import triptych.linux.struct.WaitQueueEntry;
import triptych.linux.struct.WaitQueueHead;

@Conformance({"add_wait_queue_exclusive", "add_wait_queue_priority", "prepare_to_wait_exclusive"})
@Explore(strategy = "exhaustive", requireProof = true)
class ExclusiveEntriesTest {
    private final WaitQueueHead q = new WaitQueueHead("q").initialised();

    @Nested
    @Clause("S1")
    class Exclusive_entries {
        @KernelTest
        @ExpectInterleavings(1)
        void stand_at_the_tail_unless_they_have_priority(Linux os) {
            List<WaitQueueEntry> w = new ArrayList<>();
            for (String name : List.of("a", "b", "c", "d")) {
                w.add(os.DEFINE_WAIT(name));
            }
            os.add_wait_queue_exclusive(q, w.get(0));
            os.prepare_to_wait_exclusive(q, w.get(1), Linux.TASK_RUNNING);
            os.add_wait_queue(q, w.get(2));
            os.add_wait_queue_priority(q, w.get(3));
            assertEquals(List.of(w.get(3), w.get(2), w.get(0), w.get(1)), q.entries());
        }

        @KernelTest
        @ExpectInterleavings(1)
        void end_the_wakeup_of_one(Linux os) {
            List<String> woken = new ArrayList<>();
            List<BiConsumer<WaitQueueHead, WaitQueueEntry>> adding =
                    List.of(
                            os::add_wait_queue_exclusive,
                            os::add_wait_queue_priority,
                            (head, w) -> os.prepare_to_wait_exclusive(head, w, Linux.TASK_RUNNING));
            for (BiConsumer<WaitQueueHead, WaitQueueEntry> add : adding) {
                for (String name : List.of("a", "b")) {
                    add.accept(
                            q,
                            os.DEFINE_WAIT_FUNC(
                                    name, (w, mode, flags, key) -> woken.add(name) ? 1 : 0));
                }
                os.wake_up(q);
                assertEquals(List.of("a"), woken);
                woken.clear();
                List.copyOf(q.entries()).forEach(w -> os.remove_wait_queue(q, w));
            }
        }
    }
}
