package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;

@Conformance("log")
class LogTest {
    @Nested
    @Clause("S1")
    class It_prints {
        @ParameterizedTest
        @ValueSource(ints = {0, 3, 7})
        void whatever_the_level(int level) {
            assertEquals(
                    List.of("5 things", "no arguments: %d"),
                    ConsoleRun.lines(
                            os -> {
                                os.log(level, "%d things\n", 5);
                                os.log(level, "no arguments: %d\n");
                            }));
        }
    }
}
