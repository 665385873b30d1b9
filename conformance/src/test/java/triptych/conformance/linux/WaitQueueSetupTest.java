package triptych.conformance.linux;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.junit.ExpectInterleavings;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.linux.Linux;
import triptych.linux.struct.WaitQueueHead;
import triptych.linux.struct.WaitQueueHeadOnStack;

@Conformance({
    "DECLARE_WAIT_QUEUE_HEAD",
    "DECLARE_WAIT_QUEUE_HEAD_ONSTACK",
    "init_waitqueue_head",
})
@Explore(strategy = "exhaustive", requireProof = true)
class WaitQueueSetupTest {
    @Nested
    @Clause("S1")
    class A_new_queue {
        @KernelTest
        @ExpectInterleavings(1)
        void is_empty_and_can_be_used(Linux os) {
            WaitQueueHead plain = new WaitQueueHead("plain");
            os.init_waitqueue_head(plain);
            try (WaitQueueHeadOnStack local = os.DECLARE_WAIT_QUEUE_HEAD_ONSTACK("local")) {
                for (WaitQueueHead q : List.of(plain, local, os.DECLARE_WAIT_QUEUE_HEAD("fixed"))) {
                    assertFalse(os.waitqueue_active(q));
                    os.wake_up(q);
                }
            }
        }
    }
}
