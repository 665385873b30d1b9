package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.freebsd.FreeBsdSystem;

/** What goes to the console. */
@Conformance("printf")
class PrintfTest {
    private static Arguments format(String fmt, String expected, Object... args) {
        return Arguments.of(fmt, args, expected);
    }

    static List<Arguments> formats() {
        return List.of(
                format("%d %i", "-1 2", -1, 2),
                format("%5d|%-3d|%05d", "   42|7  |00042", 42, 7, 42),
                format("%u", "4294967295", -1),
                format("%x %X %o %#lx", "ff FF 10 0x10", 255, 255, 8, 16L),
                format("%ld %lld %zu %jd %hd %td", "1 2 3 4 5 6", 1L, 2L, 3, 4L, 5, 6),
                format("%c%c", "cd", 'c', 100),
                format("%s|%5s|%-5s|%.2s", "a|    b|c    |de", "a", "b", "c", "def"),
                format("%s", "(null)", (Object) null),
                format("%p %p", "0 0xff", null, 255L),
                format("100%%", "100%"),
                format("%d and %d", "1 and %d", 1),
                format("at the end %", "at the end %"));
    }

    @Nested
    @Clause("S1")
    class A_format {
        @ParameterizedTest
        @MethodSource("triptych.conformance.freebsd.PrintfTest#formats")
        void is_as_in_C(String fmt, Object[] args, String expected) {
            assertEquals(List.of(expected), ConsoleRun.lines(os -> os.printf(fmt + "\n", args)));
        }
    }

    @Nested
    @Clause("S2")
    class A_line {
        @Test
        void ends_where_the_format_says_so() {
            List<String> lines =
                    ConsoleRun.lines(
                            os -> {
                                os.printf("one, ");
                                os.printf("still one\ntwo\nthree");
                            });
            assertEquals(List.of("one, still one", "two", "three"), lines);
        }
    }

    @Nested
    @Clause("S3")
    class Every_context {
        @Test
        void will_do() {
            assertEquals(List.of("critical 0"), ConsoleRun.lines(this::printCritically));
        }

        private void printCritically(FreeBsdSystem os) {
            os.THREAD_NO_SLEEPING();
            os.critical_enter();
            int answer = os.printf("critical ");
            os.printf("%d\n", answer);
            os.critical_exit();
            os.THREAD_SLEEPING_OK();
        }
    }
}
