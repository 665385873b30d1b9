package triptych.conformance.tru64;

import java.util.List;
import java.util.stream.IntStream;
import triptych.conformance.ClauseChecks;

/** Tru64's clauses, the rows of the specification, and the page that tells where each is tested. */
class ClausesTest extends ClauseChecks {
    private static final int ROWS = 35;

    ClausesTest() {
        super("tru64", "Tru64: clause by clause", rows());
    }

    private static List<String> rows() {
        return IntStream.rangeClosed(1, ROWS).mapToObj(n -> "C" + n).toList();
    }
}
