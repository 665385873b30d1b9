package triptych.conformance.linux;

import java.util.List;
import java.util.stream.IntStream;
import triptych.conformance.ClauseChecks;

/** Linux's clauses, the oracle's scenarios, and the page that tells where each is tested. */
class ClausesTest extends ClauseChecks {
    private static final int SCENARIOS = 46;

    ClausesTest() {
        super("linux", "Linux: clause by clause", scenarios());
    }

    private static List<String> scenarios() {
        return IntStream.rangeClosed(1, SCENARIOS).mapToObj(n -> "O" + n).toList();
    }
}
