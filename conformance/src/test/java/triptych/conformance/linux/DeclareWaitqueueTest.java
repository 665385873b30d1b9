package triptych.conformance.linux;

import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.junit.ExpectPanic;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.linux.Linux;
import triptych.linux.struct.WaitQueueHead;

@Conformance("DECLARE_WAITQUEUE")
@Explore(strategy = "exhaustive", requireProof = true)
class DeclareWaitqueueTest {
    private final WaitQueueHead q = new WaitQueueHead("q").initialised();

    @Nested
    @Clause("S2")
    class Such_an_entry {
        @KernelTest
        @ExpectPanic("prepare_to_wait(&q, &w) does not queue the entry")
        void is_not_queued_by_prepare_to_wait(Linux os) {
            WaitingHands hands = new WaitingHands(os);
            os.prepare_to_wait(
                    q, os.DECLARE_WAITQUEUE("w", hands.self()), Linux.TASK_INTERRUPTIBLE);
        }
    }
}
