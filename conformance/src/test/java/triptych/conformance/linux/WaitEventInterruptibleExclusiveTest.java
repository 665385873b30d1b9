package triptych.conformance.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.core.memory.SharedInt;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.linux.Linux;
import triptych.linux.struct.TaskStruct;
import triptych.linux.struct.WaitQueueHead;

@Conformance("wait_event_interruptible_exclusive")
@Explore(strategy = "exhaustive", requireProof = true)
class WaitEventInterruptibleExclusiveTest {
    private final WaitQueueHead q = new WaitQueueHead("q").initialised();
    private final SharedInt units = new SharedInt();

    private boolean takesUnit() {
        int n = units.get();
        return n > 0 && units.compareAndSet(n, n - 1);
    }

    @Nested
    @Clause("S2")
    class A_signal_and_a_wakeup {
        @KernelTest
        void swallow_no_event(Linux os) {
            WaitingHands hands = new WaitingHands(os);
            WaitEventInterruptibleExclusiveTest test = WaitEventInterruptibleExclusiveTest.this;
            int[] result = new int[1];
            TaskStruct a =
                    hands.asleep(
                            "a",
                            () ->
                                    result[0] =
                                            os.wait_event_interruptible_exclusive(
                                                    q, test::takesUnit));
            hands.asleep("b", () -> os.wait_event_interruptible_exclusive(q, test::takesUnit));
            hands.start("killer", () -> hands.signal(a, WaitingHands.SIGTERM));
            units.set(1);
            os.wake_up_interruptible(q);
            hands.rest();
            assertEquals(0, units.get());
            units.set(result[0] == 0 ? 1 : 0);
            os.wake_up_interruptible(q);
        }
    }
}
