package triptych.conformance.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.GoldenTrace;
import triptych.conformance.Variation;
import triptych.core.machine.Machine;
import triptych.core.memory.SharedInt;
import triptych.junit.ExpectInterleavings;
import triptych.junit.ExpectPanic;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.linux.Linux;
import triptych.linux.struct.WaitQueueHead;

@Conformance("wait_event_timeout")
@Explore(strategy = "exhaustive", requireProof = true)
class WaitEventTimeoutTest {
    private final WaitQueueHead q = new WaitQueueHead("q").initialised();
    private final SharedInt event = new SharedInt();

    @Nested
    @Clause("S1")
    class In_time {
        @KernelTest
        @ExpectInterleavings(1)
        void gives_what_is_left(Linux os) {
            assertEquals(50, os.wait_event_timeout(q, () -> true, 50));
            WaitingHands hands = new WaitingHands(os);
            hands.asleep(
                    "a",
                    () -> assertEquals(9, os.wait_event_timeout(q, () -> event.get() == 1, 10)));
            event.set(1);
            os.wake_up(q);
        }
    }

    @Nested
    @Clause("S2")
    class Too_late {
        @KernelTest
        @ExpectInterleavings(1)
        @Variation(
                routines = "wait_event_timeout",
                real = "can be one jiffy late, and more beyond 63 jiffies",
                ours = "time is over at the very jiffy",
                why = "the wheel's rounding would only add ticks",
                source = "linux.md 4.3, 5.2")
        void gives_0(Linux os, Machine machine) {
            assertEquals(0, os.wait_event_timeout(q, () -> event.get() == 1, 10));
            assertEquals(10, machine.clock().now());
            assertFalse(os.waitqueue_active(q));
        }
    }

    @Nested
    @Clause("S3")
    class A_condition_that_holds_at_the_end {
        @KernelTest
        @ExpectInterleavings(1)
        void gives_1(Linux os, Machine machine) {
            assertEquals(1, os.wait_event_timeout(q, () -> machine.clock().now() == 10, 10));
        }
    }

    @Nested
    @Clause("S4")
    class A_limit_of_0 {
        @KernelTest
        @ExpectInterleavings(1)
        @GoldenTrace("O26")
        void looks_once_and_does_not_sleep(Linux os, Machine machine) {
            int[] looks = new int[1];
            assertEquals(0, os.wait_event_timeout(q, () -> ++looks[0] == 2, 0));
            assertEquals(1, os.wait_event_timeout(q, () -> true, 0));
            assertEquals(1, looks[0]);
            assertEquals(0, machine.clock().now());
        }
    }

    @Nested
    @Clause("S5")
    class A_negative_limit {
        @KernelTest
        @ExpectPanic("schedule_timeout: wrong timeout value ffffffffffffffff")
        void is_complained_of(Linux os) {
            os.wait_event_timeout(q, () -> event.get() == 1, -1);
        }
    }
}
