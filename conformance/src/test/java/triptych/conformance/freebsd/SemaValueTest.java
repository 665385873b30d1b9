package triptych.conformance.freebsd;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.freebsd.struct.Sema;
import triptych.junit.KernelTest;
import triptych.junit.Outcomes;

@Conformance("sema_value")
class SemaValueTest extends SleeperSuite {
    private final Sema sema = new Sema();

    @BeforeEach
    void makeSemaphore() {
        os.sema_init(sema, 0, "sem");
    }

    @Nested
    @Clause("S1")
    class The_value {
        @KernelTest
        void is_that_of_the_moment(Outcomes<Integer> outcomes) {
            start("T", () -> os.sema_post(sema));
            outcomes.assertOutcomes(Set.of(0, 1)).saw(os.sema_value(sema));
        }
    }
}
