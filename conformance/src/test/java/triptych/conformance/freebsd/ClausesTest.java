package triptych.conformance.freebsd;

import java.util.List;
import triptych.conformance.ClauseChecks;

/** FreeBSD's clauses, its golden traces, and the page that tells where each is tested. */
class ClausesTest extends ClauseChecks {
    ClausesTest() {
        super(
                "freebsd",
                "FreeBSD: clause by clause",
                List.of(
                        "G1", "G2", "G3", "G4", "G5", "G6", "G7", "G8", "G9", "G10", "G14", "G15",
                        "G16", "G17", "G18"));
    }
}
