package triptych.c;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import triptych.core.finding.Dialect;
import triptych.core.scenario.Program;
import triptych.explore.Explorer;
import triptych.explore.Question;

/** What happens in a Java scenario and in its twin in C, in the run that nobody disturbs. */
final class TwinEvents {
    private TwinEvents() {}

    /**
     * The same happens in the same order.
     *
     * @param sharesMemory whether variables are {@code SharedInt} in Java: before accesses to them
     *     a thread can be preempted, as in C once it is known that threads share them
     */
    static void requireSame(Program inC, boolean sharesMemory, Dialect dialect, Program inJava) {
        requireSame(inC, sharesMemory, dialect, inJava, line -> false);
    }

    /** The same, but for the lines that are {@code leftOut}. */
    static void requireSame(
            Program inC,
            boolean sharesMemory,
            Dialect dialect,
            Program inJava,
            Predicate<String> leftOut) {
        if (sharesMemory) {
            new Explorer(inC, dialect, Question.byDefault().withBudgetMillis(600_000)).explore();
        }
        List<String> log = logOf(inC, leftOut);
        assertThat(log).hasSizeGreaterThan(6);
        assertThat(log).isEqualTo(logOf(inJava, leftOut));
    }

    /** Without ticks: they come after so many steps, and C takes some more, to read a variable. */
    private static List<String> logOf(Program program, Predicate<String> leftOut) {
        return PlainLog.of(program).stream()
                .filter(line -> !line.contains("time pass"))
                .filter(leftOut.negate())
                .toList();
    }
}
