package triptych.conformance.linux;

import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.GoldenTrace;
import triptych.junit.ExpectFinding;
import triptych.junit.ExpectPanic;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.linux.Linux;
import triptych.linux.struct.WaitQueueHead;

@Conformance("wake_up_interruptible")
@Explore(strategy = "exhaustive", requireProof = true)
class WakeUpInterruptibleTest {
    private final WaitQueueHead q = new WaitQueueHead("q").initialised();

    @Nested
    @Clause("S2")
    class Sleepers_out_of_reach {
        @KernelTest
        @GoldenTrace("O25")
        @ExpectFinding("deadlock")
        void are_not_woken(Linux os) {
            new WaitingHands(os).sleeper("a", q, Linux.TASK_UNINTERRUPTIBLE, false);
            os.wake_up_interruptible(q);
        }

        @KernelTest
        @ExpectPanic("wake_up_interruptible(&q) wakes nobody: a sleeps in state 0x2")
        void are_reported(Linux os) {
            WaitingHands hands = new WaitingHands(os);
            hands.sleeper("a", q, Linux.TASK_UNINTERRUPTIBLE, false);
            os.wake_up_interruptible(q);
            hands.sendHome(q);
        }
    }
}
