package triptych.conformance.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.junit.ExpectFinding;
import triptych.junit.ExpectInterleavings;
import triptych.junit.ExpectPanic;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.linux.Linux;
import triptych.linux.struct.Completion;

@Conformance("reinit_completion")
@Explore(strategy = "exhaustive", requireProof = true)
class ReinitCompletionTest {
    private final Completion x = new Completion("x").initialised();

    @Nested
    @Clause("S1")
    class Without_waiters {
        @KernelTest
        @ExpectInterleavings(1)
        void makes_it_ready_for_the_next_use(Linux os) {
            os.complete_all(x);
            os.reinit_completion(x);
            assertEquals(0, x.done());
            assertFalse(os.try_wait_for_completion(x));
        }
    }

    @Nested
    @Clause("S1")
    class The_queue {
        @KernelTest
        @ExpectPanic("reinit_completion(&x) while a waits for it")
        void is_left_as_it_is(Linux os) {
            new WaitingHands(os).asleep("a", () -> os.wait_for_completion(x));
            os.reinit_completion(x);
            os.complete(x);
        }
    }

    @Nested
    @Clause("S2")
    class Directly_after_complete_all {
        @KernelTest
        @ExpectFinding("deadlock")
        void makes_who_was_let_through_sleep_again(Linux os) {
            new WaitingHands(os).asleep("a", () -> os.wait_for_completion(x));
            os.complete_all(x);
            os.reinit_completion(x);
        }

        @KernelTest
        @ExpectFinding("reinit-with-waiters")
        void is_reported(Linux os) {
            new WaitingHands(os).asleep("a", () -> os.wait_for_completion_timeout(x, 10));
            os.complete_all(x);
            os.reinit_completion(x);
        }
    }

    @Nested
    @Clause("S3")
    class Of_memory_never_initialised {
        @KernelTest
        @ExpectPanic("reinit_completion(&raw) of memory that is no completion yet")
        void is_reported(Linux os) {
            os.reinit_completion(new Completion("raw"));
        }
    }
}
