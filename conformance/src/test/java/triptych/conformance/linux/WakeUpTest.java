package triptych.conformance.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.GoldenTrace;
import triptych.junit.ExpectInterleavings;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.linux.Linux;
import triptych.linux.struct.TaskStruct;
import triptych.linux.struct.WaitQueueEntry;
import triptych.linux.struct.WaitQueueHead;

@Conformance("wake_up")
@Explore(strategy = "exhaustive", requireProof = true)
class WakeUpTest {
    private final WaitQueueHead q = new WaitQueueHead("q").initialised();

    @Nested
    @Clause("S1")
    class The_order {
        @KernelTest
        @GoldenTrace("O24")
        void is_last_come_first_and_then_one_exclusive(Linux os) {
            WaitingHands hands = new WaitingHands(os);
            for (String name : List.of("w1", "w2", "e1", "e2")) {
                hands.sleeper(name, q, Linux.TASK_UNINTERRUPTIBLE, name.startsWith("e"));
            }
            os.wake_up(q);
            assertEquals(List.of("woke w2", "woke w1", "woke e1"), hands.log.subList(0, 3));
            hands.rest();
            assertFalse(hands.log.contains("woke e2"));
            hands.sendHome(q);
        }
    }

    @Nested
    @Clause("S2")
    class An_exclusive_entry_that_cannot_be_woken {
        @KernelTest
        @ExpectInterleavings(1)
        void does_not_count(Linux os) {
            WaitingHands hands = new WaitingHands(os);
            os.add_wait_queue_exclusive(q, hands.noted("mine, who run"));
            hands.sleeper("e", q, Linux.TASK_UNINTERRUPTIBLE, true);
            os.wake_up(q);
            hands.rest();
            assertEquals(List.of("woke e", "e"), hands.log);
        }
    }

    @Nested
    @Clause("S3")
    class A_function_that_returns_a_negative_number {
        @KernelTest
        @ExpectInterleavings(1)
        void ends_the_wakeup(Linux os) {
            WaitingHands hands = new WaitingHands(os);
            TaskStruct a = hands.sleeper("a", q, Linux.TASK_UNINTERRUPTIBLE, false);
            WaitQueueEntry w = os.DEFINE_WAIT_FUNC("w", (e, mode, flags, key) -> -1);
            os.add_wait_queue(q, w);
            os.wake_up(q);
            assertEquals(Linux.TASK_UNINTERRUPTIBLE, a.state());
            os.remove_wait_queue(q, w);
            hands.sendHome(q);
        }
    }

    @Nested
    @Clause("S4")
    class Sleepers_in_any_state {
        @KernelTest
        @ExpectInterleavings(1)
        void are_woken(Linux os) {
            WaitingHands hands = new WaitingHands(os);
            for (int state :
                    new int[] {
                        Linux.TASK_INTERRUPTIBLE,
                        Linux.TASK_UNINTERRUPTIBLE,
                        Linux.TASK_KILLABLE,
                        Linux.TASK_IDLE
                    }) {
                hands.sleeper("s", q, state, false);
                os.wake_up(q);
                hands.rest();
                assertEquals(List.of("woke s", "s"), hands.log);
                hands.log.clear();
            }
        }
    }
}
