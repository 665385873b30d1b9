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
import triptych.linux.struct.CompletionOnStack;

@Conformance({
    "DECLARE_COMPLETION",
    "COMPLETION_INITIALIZER",
    "DECLARE_COMPLETION_ONSTACK",
    "COMPLETION_INITIALIZER_ONSTACK"
})
@Explore(strategy = "exhaustive", requireProof = true)
class CompletionSetupTest {
    @Nested
    @Clause("S1")
    class A_new_completion {
        @KernelTest
        @ExpectInterleavings(1)
        void has_no_unit_and_can_be_completed(Linux os) {
            try (CompletionOnStack a = os.DECLARE_COMPLETION_ONSTACK("a");
                    CompletionOnStack b = os.COMPLETION_INITIALIZER_ONSTACK("b")) {
                for (Completion x :
                        List.of(os.DECLARE_COMPLETION("c"), os.COMPLETION_INITIALIZER("d"), a, b)) {
                    assertEquals(0, x.done());
                    os.complete(x);
                    os.wait_for_completion(x);
                }
            }
        }
    }
}
