package triptych.conformance.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.core.memory.SharedInt;
import triptych.junit.ExpectInterleavings;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.linux.Linux;
import triptych.linux.struct.WaitQueueHead;

@Conformance({"wait_event_interruptible_exclusive", "wait_event_killable_exclusive"})
@Explore(strategy = "exhaustive", requireProof = true)
class WaitEventExclusiveTest {
    private final WaitQueueHead q = new WaitQueueHead("q").initialised();
    private final SharedInt event = new SharedInt();

    @Nested
    @Clause("S1")
    class Several_waiters {
        private void leaveInTurn(Linux os, Runnable waiting) {
            WaitingHands hands = new WaitingHands(os);
            hands.asleep("a", waiting);
            hands.asleep("b", waiting);
            event.set(1);
            os.wake_up(q);
            hands.rest();
            assertEquals(List.of("a"), hands.log);
            os.wake_up(q);
            hands.rest();
            assertEquals(List.of("a", "b"), hands.log);
            event.set(0);
        }

        @KernelTest
        @ExpectInterleavings(1)
        void are_woken_one_at_a_time_the_first_first(Linux os) {
            leaveInTurn(os, () -> os.wait_event_interruptible_exclusive(q, () -> event.get() == 1));
            leaveInTurn(os, () -> os.wait_event_killable_exclusive(q, () -> event.get() == 1));
        }
    }
}
