package triptych.conformance.linux;

import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.junit.ExpectInterleavings;
import triptych.junit.ExpectPanic;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.linux.Linux;
import triptych.linux.struct.WaitQueueEntry;
import triptych.linux.struct.WaitQueueHead;

@Conformance("remove_wait_queue")
@Explore(strategy = "exhaustive", requireProof = true)
class RemoveWaitQueueTest {
    private final WaitQueueHead q = new WaitQueueHead("q").initialised();

    @Nested
    @Clause("S1")
    class An_entry {
        @KernelTest
        @ExpectInterleavings(1)
        void is_found_no_more(Linux os) {
            WaitQueueEntry w = os.DEFINE_WAIT("w");
            os.add_wait_queue(q, w);
            os.remove_wait_queue(q, w);
            assertFalse(os.waitqueue_active(q));
        }
    }

    @Nested
    @Clause("S2")
    class An_entry_on_no_queue {
        @KernelTest
        @ExpectPanic("->next is LIST_POISON1 (dead000000000100)")
        void was_removed_before(Linux os) {
            WaitQueueEntry w = os.DEFINE_WAIT("w");
            os.add_wait_queue(q, w);
            os.remove_wait_queue(q, w);
            os.remove_wait_queue(q, w);
        }

        @KernelTest
        @ExpectPanic("->next is NULL")
        void was_never_added(Linux os) {
            os.remove_wait_queue(q, os.DECLARE_WAITQUEUE("w", new WaitingHands(os).self()));
        }
    }
}
