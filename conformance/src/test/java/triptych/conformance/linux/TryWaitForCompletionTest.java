package triptych.conformance.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.core.machine.Machine;
import triptych.junit.ExpectInterleavings;
import triptych.junit.ExpectPanic;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.junit.Outcomes;
import triptych.linux.Linux;
import triptych.linux.struct.Completion;

@Conformance("try_wait_for_completion")
@Explore(strategy = "exhaustive", requireProof = true)
class TryWaitForCompletionTest {
    private final Completion x = new Completion("x").initialised();

    @Nested
    @Clause("S1")
    class Trying {
        @KernelTest
        @ExpectInterleavings(1)
        void takes_the_unit_or_returns_at_once(Linux os, Machine machine) {
            new WaitingHands(os).self().addPreemptCount(1);
            assertFalse(os.try_wait_for_completion(x));
            os.complete(x);
            assertTrue(os.try_wait_for_completion(x));
            assertEquals(0, x.done());
            assertEquals(List.of(), x.waiters());
        }

        @KernelTest
        void gives_one_unit_to_one_of_two(Linux os, Outcomes<Boolean> outcomes) {
            WaitingHands hands = new WaitingHands(os);
            boolean[] other = new boolean[1];
            os.complete(x);
            hands.start("other", () -> other[0] = os.try_wait_for_completion(x));
            boolean mine = os.try_wait_for_completion(x);
            hands.rest();
            assertTrue(mine ^ other[0]);
            outcomes.assertOutcomes(Set.of(true, false)).saw(mine);
        }
    }

    @Nested
    @Clause("S2")
    class After_complete_all {
        @KernelTest
        @ExpectInterleavings(1)
        void leaves_the_counter(Linux os) {
            os.complete_all(x);
            assertTrue(os.try_wait_for_completion(x));
            assertEquals(4294967295L, x.done());
        }
    }

    @Nested
    @Clause("S3")
    class Memory_never_initialised {
        @KernelTest
        @ExpectPanic("try_wait_for_completion(&raw) of memory that is no completion yet")
        void is_reported(Linux os) {
            os.try_wait_for_completion(new Completion("raw"));
        }
    }
}
