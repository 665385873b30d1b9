package triptych.conformance.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.core.machine.Machine;
import triptych.junit.ExpectInterleavings;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.linux.Linux;
import triptych.linux.struct.Completion;

@Conformance({
    "wait_for_completion_interruptible_timeout",
    "wait_for_completion_killable_timeout",
    "wait_for_completion_io_timeout"
})
@Explore(strategy = "exhaustive", requireProof = true)
class CompletionLimitsTest {
    private final Completion x = new Completion("x").initialised();

    @Nested
    @Clause("S1")
    class The_result {
        @KernelTest
        @ExpectInterleavings(1)
        void is_what_is_left_or_0(Linux os, Machine machine) {
            List<ToLongFunction<Linux>> waits =
                    List.of(
                            l -> l.wait_for_completion_interruptible_timeout(x, 7),
                            l -> l.wait_for_completion_killable_timeout(x, 7),
                            l -> l.wait_for_completion_io_timeout(x, 7));
            for (ToLongFunction<Linux> wait : waits) {
                os.complete(x);
                assertEquals(7, wait.applyAsLong(os));
                long start = machine.clock().now();
                assertEquals(0, wait.applyAsLong(os));
                assertEquals(start + 7, machine.clock().now());
            }
        }
    }
}
