package triptych.conformance.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.junit.ExpectInterleavings;
import triptych.junit.ExpectPanic;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.linux.Linux;
import triptych.linux.struct.Completion;

@Conformance("completion_done")
@Explore(strategy = "exhaustive", requireProof = true)
class CompletionDoneTest {
    private final Completion x = new Completion("x").initialised();

    @Nested
    @Clause("S1")
    class Looking {
        @KernelTest
        @ExpectInterleavings(1)
        void takes_nothing(Linux os) {
            assertFalse(os.completion_done(x));
            os.complete(x);
            assertTrue(os.completion_done(x));
            assertEquals(1, x.done());
        }
    }

    @Nested
    @Clause("S2")
    class Memory_never_initialised {
        @KernelTest
        @ExpectPanic("completion_done(&raw) of memory that is no completion yet")
        void is_reported(Linux os) {
            os.completion_done(new Completion("raw"));
        }
    }
}
