package triptych.conformance.freebsd;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.Variation;

@Conformance("KASSERT")
class KassertTest {
    @Nested
    @Clause("S1")
    class The_expression {
        @Test
        @Variation(
                routines = {"KASSERT", "MPASS"},
                real = "is compiled out without INVARIANTS",
                ours = "is always live: the one build has INVARIANTS and WITNESS",
                why = "an exploration wants every check; a kernel without them shows less",
                source = "freebsd.md 0.2, 6.3")
        void is_looked_at_always() {
            assertThat(ConsoleRun.lines(os -> os.KASSERT(false, "x"))).startsWith("panic: x");
        }

        @Test
        void lets_go_on_if_it_holds() {
            assertThat(
                            ConsoleRun.lines(
                                    os -> {
                                        os.KASSERT(true, "x");
                                        os.printf("went on\n");
                                    }))
                    .containsExactly("went on");
        }
    }

    @Nested
    @Clause("S2")
    class The_message {
        @Test
        void has_the_arguments() {
            assertThat(ConsoleRun.lines(os -> os.KASSERT(false, "%d of %s", 12, "x")))
                    .startsWith("panic: 12 of x", "cpuid = 0");
        }
    }
}
