package triptych.conformance.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.junit.ExpectInterleavings;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.linux.Linux;
import triptych.linux.struct.WaitQueueHead;

@Conformance({"wake_up_poll", "wake_up_interruptible_poll"})
@Explore(strategy = "exhaustive", requireProof = true)
class WakeUpPollTest {
    private final WaitQueueHead q = new WaitQueueHead("q").initialised();

    @Nested
    @Clause("S1")
    class The_mask {
        @KernelTest
        @ExpectInterleavings(1)
        void reaches_the_functions_as_their_key(Linux os) {
            List<Object> keys = new ArrayList<>();
            os.add_wait_queue(
                    q, os.DEFINE_WAIT_FUNC("w", (w, mode, flags, key) -> keys.add(key) ? 0 : 0));
            os.wake_up_poll(q, "in");
            os.wake_up_interruptible_poll(q, "out");
            assertEquals(List.of("in", "out"), keys);
        }
    }
}
