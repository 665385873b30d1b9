package triptych.conformance.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
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
import triptych.linux.struct.TaskStruct;

@Conformance({
    "wait_for_completion_interruptible",
    "wait_for_completion_killable",
    "wait_for_completion_interruptible_timeout",
    "wait_for_completion_killable_timeout"
})
@Explore(strategy = "exhaustive", requireProof = true)
class CompletionSignalsTest {
    private final Completion x = new Completion("x").initialised();

    private List<ToLongFunction<Linux>> waits() {
        return List.of(
                os -> os.wait_for_completion_interruptible(x),
                os -> os.wait_for_completion_killable(x),
                os -> os.wait_for_completion_interruptible_timeout(x, 50),
                os -> os.wait_for_completion_killable_timeout(x, 50));
    }

    @Nested
    @Clause("S2")
    class A_signal {
        @KernelTest
        @ExpectInterleavings(1)
        void ends_the_sleep_and_takes_no_unit(Linux os) {
            for (ToLongFunction<Linux> wait : waits()) {
                WaitingHands hands = new WaitingHands(os);
                AtomicLong result = new AtomicLong();
                TaskStruct a = hands.asleep("a", () -> result.set(wait.applyAsLong(os)));
                hands.signal(a, WaitingHands.SIGKILL);
                hands.rest();
                assertEquals(-Linux.ERESTARTSYS, result.get());
                assertEquals(List.of(), x.waiters());
            }
        }

        @KernelTest
        @ExpectInterleavings(1)
        void that_is_pending_forbids_to_sleep(Linux os, Machine machine) {
            new WaitingHands(os).self().signals().raise(WaitingHands.SIGKILL);
            for (ToLongFunction<Linux> wait : waits()) {
                assertEquals(-Linux.ERESTARTSYS, wait.applyAsLong(os));
            }
            assertEquals(0, machine.clock().now());
        }

        @KernelTest
        @ExpectInterleavings(1)
        void other_than_sigkill_ends_no_killable_sleep(Linux os) {
            for (ToLongFunction<Linux> wait : List.of(waits().get(1), waits().get(3))) {
                WaitingHands hands = new WaitingHands(os);
                TaskStruct a = hands.asleep("a", () -> assertTrue(wait.applyAsLong(os) >= 0));
                hands.signal(a, WaitingHands.SIGTERM);
                hands.rest();
                assertEquals(Linux.TASK_KILLABLE, a.state());
                os.complete(x);
                hands.rest();
            }
        }
    }
}
