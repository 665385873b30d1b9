package triptych.conformance.freebsd;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;

@Conformance("MPASS")
class MpassTest {
    @Nested
    @Clause("S1")
    class The_message {
        @Test
        void has_the_expression_and_the_place() {
            assertThat(ConsoleRun.lines(os -> os.MPASS(false, "1 > 2")))
                    .startsWith("panic: Assertion 1 > 2 failed at F:L");
        }

        @Test
        void is_not_shown_if_it_holds() {
            assertThat(ConsoleRun.lines(os -> os.MPASS(true, "1 < 2"))).isEmpty();
        }
    }
}
