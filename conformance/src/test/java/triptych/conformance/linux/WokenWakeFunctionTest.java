package triptych.conformance.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.junit.ExpectInterleavings;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.linux.Linux;
import triptych.linux.struct.WaitQueueEntry;
import triptych.linux.struct.WaitQueueHead;

@Conformance("woken_wake_function")
@Explore(strategy = "exhaustive", requireProof = true)
class WokenWakeFunctionTest {
    private final WaitQueueHead q = new WaitQueueHead("q").initialised();

    @Nested
    @Clause("S1")
    class The_note {
        @KernelTest
        @ExpectInterleavings(1)
        void is_made_even_of_a_task_that_runs(Linux os) {
            WaitQueueEntry w = os.DEFINE_WAIT_FUNC("w", os::woken_wake_function);
            os.add_wait_queue(q, w);
            os.wake_up(q);
            assertEquals(Linux.WQ_FLAG_WOKEN, w.flags());
            assertTrue(os.waitqueue_active(q));
        }
    }
}
