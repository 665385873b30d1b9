package triptych.conformance.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.GoldenTrace;
import triptych.junit.ExpectFinding;
import triptych.junit.ExpectInterleavings;
import triptych.junit.ExpectPanic;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.linux.Linux;
import triptych.linux.struct.Completion;

@Conformance("init_completion")
@Explore(strategy = "exhaustive", requireProof = true)
class InitCompletionTest {
    private final Completion x = new Completion("x");

    @Nested
    @Clause("S1")
    class Of_plain_memory {
        @KernelTest
        @ExpectInterleavings(1)
        void makes_a_completion_without_units(Linux os) {
            os.init_completion(x);
            assertEquals(0, x.done());
            os.complete(x);
            os.init_completion(x);
            assertFalse(os.try_wait_for_completion(x));
        }
    }

    @Nested
    @Clause("S2")
    class With_a_waiter {
        @KernelTest
        @GoldenTrace("O23")
        @ExpectFinding("deadlock")
        void loses_it_for_ever(Linux os) {
            os.init_completion(x);
            new WaitingHands(os).asleep("a", () -> os.wait_for_completion(x));
            os.init_completion(x);
            os.complete(x);
        }

        @KernelTest
        @ExpectPanic("init_completion(&x) while a waits for it")
        void is_reported(Linux os) {
            os.init_completion(x);
            new WaitingHands(os).asleep("a", () -> os.wait_for_completion_timeout(x, 10));
            os.init_completion(x);
        }
    }

    @Nested
    @Clause("S3")
    class A_lost_waiter {
        @KernelTest
        @ExpectPanic("list_del corruption. prev->next should be")
        void unlinks_itself_from_a_list_that_does_not_know_it(Linux os) {
            os.init_completion(x);
            new WaitingHands(os).asleep("a", () -> os.wait_for_completion_timeout(x, 10));
            os.init_completion(x);
        }
    }
}
