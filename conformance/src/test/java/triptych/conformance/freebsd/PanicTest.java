package triptych.conformance.freebsd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.Variation;
import triptych.freebsd.FreeBsd;

@Conformance("panic")
class PanicTest {
    @Nested
    @Clause("S1")
    class The_console {
        @Test
        @Variation(
                routines = "panic",
                real = "tells the processor and a backtrace of all functions",
                ours =
                        "`cpuid = 0` always, and one line of backtrace: the place in the "
                                + "module",
                why =
                        "explorations have no processors; functions of the kernel are not "
                                + "those of the real one",
                source = "freebsd.md 6.3; docs/adr/0009-plain-runs-have-processors.md")
        void shows_message_time_and_backtrace() {
            assertThat(ConsoleRun.lines(os -> os.panic("%d is %s", 7, "wrong")))
                    .startsWith(
                            "panic: 7 is wrong",
                            "cpuid = 0",
                            "time = 1618272000",
                            "KDB: stack backtrace:",
                            "#0 test at F:L");
        }

        @ParameterizedTest
        @CsvSource({"999, 1618272000", "1000, 1618272001", "100000, 1618272100"})
        @Variation(
                routines = "panic",
                real = "tells the time of day",
                ours = "the machine was always booted at 1618272000",
                why = "two runs must give the same bytes",
                source = "freebsd.md 6.3")
        void shows_the_seconds_since_a_boot_that_is_always_the_same(int ticks, String seconds) {
            assertThat(ConsoleRun.lines(os -> panicAfter(os, ticks))).contains("time = " + seconds);
        }

        private void panicAfter(FreeBsd os, int ticks) {
            os.pause("x", ticks);
            os.panic("late");
        }
    }

    @Nested
    @Clause("S2")
    class Nobody_runs {
        @Test
        void neither_the_caller_nor_others() {
            List<String> lines = ConsoleRun.lines(this::panicBeforeOthers);
            assertEquals(1, lines.indexOf("panic: now"));
            assertThat(lines).startsWith("before").doesNotContain("after", "other");
        }

        private void panicBeforeOthers(FreeBsd os) {
            os.kthread_add(() -> printLater(os), null, null, null, 0, 0, "other");
            os.printf("before\n");
            os.panic("now");
            os.printf("after\n");
        }

        private void printLater(FreeBsd os) {
            os.pause("x", 1);
            os.printf("other\n");
            os.kthread_exit();
        }
    }
}
