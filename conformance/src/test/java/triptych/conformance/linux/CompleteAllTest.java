package triptych.conformance.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Set;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.junit.ExpectPanic;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.linux.Linux;
import triptych.linux.struct.Completion;

@Conformance("complete_all")
@Explore(strategy = "exhaustive", requireProof = true)
class CompleteAllTest {
    private final Completion x = new Completion("x").initialised();

    @Nested
    @Clause("S1")
    class Present_waiters {
        @KernelTest
        void all_pass(Linux os) {
            WaitingHands hands = new WaitingHands(os);
            hands.asleep("a", () -> os.wait_for_completion(x));
            hands.asleep("b", () -> os.wait_for_completion(x));
            os.complete_all(x);
            hands.rest();
            assertEquals(Set.of("a", "b"), Set.copyOf(hands.log));
        }
    }

    @Nested
    @Clause("S2")
    class Later_waiters {
        @KernelTest
        void pass_until_it_is_made_ready_again(Linux os) {
            WaitingHands hands = new WaitingHands(os);
            hands.start("a", () -> os.wait_for_completion(x));
            hands.start("b", () -> os.wait_for_completion(x));
            os.complete_all(x);
            hands.rest();
            assertEquals(4294967295L, x.done());
            os.reinit_completion(x);
            assertFalse(os.completion_done(x));
        }
    }

    @Nested
    @Clause("S3")
    class A_second_call {
        @KernelTest
        @ExpectPanic("complete_all(&x) of a completion that already lets everyone through")
        void is_reported(Linux os) {
            os.complete_all(x);
            os.complete_all(x);
        }
    }
}
