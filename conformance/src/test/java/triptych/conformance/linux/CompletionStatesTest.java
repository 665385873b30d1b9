package triptych.conformance.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.junit.ExpectInterleavings;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.linux.Linux;
import triptych.linux.struct.Completion;
import triptych.linux.struct.TaskStruct;

@Conformance({
    "wait_for_completion_io",
    "wait_for_completion_io_timeout",
    "wait_for_completion_interruptible",
    "wait_for_completion_killable",
    "wait_for_completion_state"
})
@Explore(strategy = "exhaustive", requireProof = true)
class CompletionStatesTest {
    private final Completion x = new Completion("x").initialised();

    private void sleepsIn(Linux os, int state, Runnable waiting) {
        WaitingHands hands = new WaitingHands(os);
        TaskStruct a = hands.asleep("a", waiting);
        assertEquals(state, a.state());
        os.complete(x);
        hands.rest();
        assertEquals(0, x.done());
        assertEquals(List.of("a"), hands.log);
    }

    @Nested
    @Clause("S1")
    class The_state_asleep {
        @KernelTest
        @ExpectInterleavings(1)
        void is_what_the_variant_says(Linux os) {
            sleepsIn(os, Linux.TASK_UNINTERRUPTIBLE, () -> os.wait_for_completion_io(x));
            sleepsIn(
                    os,
                    Linux.TASK_UNINTERRUPTIBLE,
                    () -> assertEquals(49, os.wait_for_completion_io_timeout(x, 50)));
            sleepsIn(
                    os,
                    Linux.TASK_INTERRUPTIBLE,
                    () -> assertEquals(0, os.wait_for_completion_interruptible(x)));
            sleepsIn(
                    os,
                    Linux.TASK_KILLABLE,
                    () -> assertEquals(0, os.wait_for_completion_killable(x)));
            sleepsIn(
                    os,
                    Linux.TASK_IDLE,
                    () -> assertEquals(0, os.wait_for_completion_state(x, Linux.TASK_IDLE)));
        }
    }
}
