package triptych.conformance.linux;

import static org.junit.jupiter.api.Assertions.assertFalse;
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

@Conformance("prepare_to_wait_exclusive")
@Explore(strategy = "exhaustive", requireProof = true)
class PrepareToWaitExclusiveTest {
    private final WaitQueueHead q = new WaitQueueHead("q").initialised();

    @Nested
    @Clause("S2")
    class The_result {
        @KernelTest
        @ExpectInterleavings(1)
        void says_whether_it_is_the_first(Linux os) {
            WaitQueueEntry a = os.DEFINE_WAIT("a");
            WaitQueueEntry b = os.DEFINE_WAIT("b");
            assertTrue(os.prepare_to_wait_exclusive(q, a, Linux.TASK_RUNNING));
            assertFalse(os.prepare_to_wait_exclusive(q, a, Linux.TASK_RUNNING));
            assertFalse(os.prepare_to_wait_exclusive(q, b, Linux.TASK_RUNNING));
        }
    }
}
