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

@Conformance("wait_event_cmd")
@Explore(strategy = "exhaustive", requireProof = true)
class WaitEventCmdTest {
    private final WaitQueueHead q = new WaitQueueHead("q").initialised();
    private final SharedInt event = new SharedInt();

    @Nested
    @Clause("S1")
    class The_commands {
        @KernelTest
        @ExpectInterleavings(1)
        void run_around_each_sleep(Linux os) {
            WaitingHands hands = new WaitingHands(os);
            List<String> log = hands.log;
            hands.asleep(
                    "a",
                    () ->
                            os.wait_event_cmd(
                                    q,
                                    () -> event.get() == 1,
                                    () -> log.add("before"),
                                    () -> log.add("after")));
            assertEquals(List.of("before"), log);
            os.wake_up(q);
            hands.rest();
            assertEquals(List.of("before", "after", "before"), log);
            event.set(1);
            os.wake_up(q);
            hands.rest();
            assertEquals(List.of("before", "after", "before", "after", "a"), log);
        }
    }
}
