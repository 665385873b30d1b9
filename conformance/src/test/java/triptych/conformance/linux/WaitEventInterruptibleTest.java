package triptych.conformance.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.GoldenTrace;
import triptych.core.memory.SharedInt;
import triptych.junit.ExpectInterleavings;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.junit.Outcomes;
import triptych.linux.Linux;
import triptych.linux.struct.TaskStruct;
import triptych.linux.struct.WaitQueueHead;

@Conformance("wait_event_interruptible")
@Explore(strategy = "exhaustive", requireProof = true)
class WaitEventInterruptibleTest {
    private final WaitQueueHead q = new WaitQueueHead("q").initialised();
    private final SharedInt event = new SharedInt();

    @Nested
    @Clause("S2")
    class Event_and_signal {
        @KernelTest
        @ExpectInterleavings(1)
        void the_event_wins(Linux os) {
            new WaitingHands(os).self().signals().raise(WaitingHands.SIGTERM);
            assertEquals(
                    -Linux.ERESTARTSYS, os.wait_event_interruptible(q, () -> event.get() == 1));
            event.set(1);
            assertEquals(0, os.wait_event_interruptible(q, () -> event.get() == 1));
        }

        @KernelTest
        @ExpectInterleavings(1)
        void also_when_it_comes_after_the_first_look(Linux os) {
            new WaitingHands(os).self().signals().raise(WaitingHands.SIGTERM);
            int[] looks = new int[1];
            assertEquals(0, os.wait_event_interruptible(q, () -> ++looks[0] == 2));
        }
    }

    @Nested
    @Clause("S3")
    class The_stop_of_a_kernel_thread {
        @KernelTest
        @GoldenTrace("O9")
        void ends_its_wait(Linux os, Outcomes<Integer> outcomes) {
            TaskStruct k =
                    os.kthread_run(
                            data -> os.wait_event_interruptible(q, () -> event.get() == 1),
                            null,
                            "k");
            os.kernel().tasks().get(k);
            int result = os.kthread_stop(k);
            outcomes.assertOutcomes(Set.of(-Linux.EINTR, -Linux.ERESTARTSYS)).saw(result);
        }
    }
}
