package triptych.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * That documentation comments, suites and page tell the same of one kernel. One object for all
 * checks: sources and suites are read once.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ClauseChecks {
    private static final Path ROOT = Path.of("..");

    private final Path file;
    private final ConformancePage page;

    /**
     * @param os the kernel's name: of its module {@code <os>-api}, its package, and the page
     * @param traces ids of the golden traces whose routines exist
     */
    protected ClauseChecks(String os, String title, List<String> traces) {
        file = ROOT.resolve("docs/conformance/" + os + ".md");
        page =
                new ConformancePage(
                        title,
                        DocumentedClauses.under(ROOT.resolve(os + "-api/src/main/java")),
                        Suites.in(getClass().getPackageName()),
                        traces);
    }

    @Test
    void every_routine_states_a_clause() {
        assertThat(page.documented())
                .filteredOn(d -> d.statements().isEmpty())
                .extracting(Documented::name)
                .isEmpty();
    }

    @Test
    void every_clause_has_a_test() {
        assertThat(page.untested()).isEmpty();
    }

    @Test
    void every_test_holds_a_clause_that_is_stated() {
        assertThat(page.unstated()).isEmpty();
    }

    @Test
    void every_golden_trace_has_a_test() {
        assertThat(page.untraced()).isEmpty();
    }

    @Test
    void the_page_is_up_to_date() throws IOException {
        if ("overwrite".equals(System.getProperty("triptych.golden"))) {
            Files.writeString(file, page.text());
        }
        assertThat(file).hasContent(page.text());
    }
}
