package triptych.conformance.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.GoldenTrace;
import triptych.junit.ExpectInterleavings;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.junit.Outcomes;
import triptych.linux.Linux;
import triptych.linux.struct.Completion;
import triptych.linux.struct.TaskStruct;

@Conformance("wait_for_completion_interruptible")
@Explore(strategy = "exhaustive", requireProof = true)
class CompletionEventAndSignalTest {
    private final Completion x = new Completion("x").initialised();

    @Nested
    @Clause("S3")
    class Event_and_signal {
        @KernelTest
        @ExpectInterleavings(1)
        @GoldenTrace("O22")
        void the_event_wins(Linux os) {
            os.complete(x);
            new WaitingHands(os).self().signals().raise(WaitingHands.SIGTERM);
            assertEquals(0, os.wait_for_completion_interruptible(x));
            assertEquals(0, x.done());
        }

        @KernelTest
        void that_race_give_one_or_the_other(Linux os, Outcomes<Integer> outcomes) {
            WaitingHands hands = new WaitingHands(os);
            TaskStruct self = hands.self();
            hands.start("completer", () -> os.complete(x));
            hands.start("killer", () -> hands.signal(self, WaitingHands.SIGTERM));
            int result = os.wait_for_completion_interruptible(x);
            outcomes.assertOutcomes(Set.of(0, -Linux.ERESTARTSYS)).saw(result);
        }
    }

    @Nested
    @Clause("S4")
    class The_stop_of_a_kernel_thread {
        @KernelTest
        void ends_its_wait(Linux os, Outcomes<Integer> outcomes) {
            TaskStruct k =
                    os.kthread_run(data -> os.wait_for_completion_interruptible(x), null, "k");
            os.kernel().tasks().get(k);
            int result = os.kthread_stop(k);
            outcomes.assertOutcomes(Set.of(-Linux.EINTR, -Linux.ERESTARTSYS)).saw(result);
        }
    }
}
