package triptych.conformance.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.junit.ExpectInterleavings;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.linux.Linux;
import triptych.linux.struct.WaitQueueEntry;
import triptych.linux.struct.WaitQueueHead;

@Conformance("finish_wait")
@Explore(strategy = "exhaustive", requireProof = true)
class FinishWaitTest {
    private final WaitQueueHead q = new WaitQueueHead("q").initialised();

    @Nested
    @Clause("S1")
    class A_wait {
        @KernelTest
        @ExpectInterleavings(1)
        void ends_running_and_on_no_queue(Linux os) {
            WaitQueueEntry w = os.DEFINE_WAIT("w");
            os.prepare_to_wait(q, w, Linux.TASK_INTERRUPTIBLE);
            os.finish_wait(q, w);
            assertEquals(Linux.TASK_RUNNING, new WaitingHands(os).self().state());
            assertFalse(os.waitqueue_active(q));
        }
    }

    @Nested
    @Clause("S2")
    class An_entry_that_was_taken_off {
        @KernelTest
        @ExpectInterleavings(1)
        void comes_to_no_harm(Linux os) {
            WaitQueueEntry w = os.DEFINE_WAIT("w");
            os.prepare_to_wait(q, w, Linux.TASK_INTERRUPTIBLE);
            os.wake_up(q);
            assertEquals(List.of(), q.entries());
            os.finish_wait(q, w);
            os.add_wait_queue(q, w);
        }
    }
}
