package triptych.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import triptych.core.wiring.Personality;

/**
 * That documentation comments, tests and page tell the same variations of one kernel. One object
 * for all checks: sources and tests are read once.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class VariationChecks {
    private static final Path ROOT = Path.of("..");

    private final String os;
    private final int least;
    // What users type, such as sysconfig -c, is a symbol by that name and a routine by its own.
    private final List<String> routines;
    private final VariationsPage page;

    /**
     * @param os the kernel's name: of its module {@code <os>-api}, its package, and the page
     * @param least how many variations there are at least, so that an empty search is noticed
     */
    protected VariationChecks(String os, String title, int least) {
        this.os = os;
        this.least = least;
        List<DocumentationComment> comments =
                DocumentationComment.under(ROOT.resolve(os + "-api/src/main/java"));
        routines =
                comments.stream()
                        .filter(DocumentationComment::routine)
                        .map(DocumentationComment::name)
                        .toList();
        page =
                new VariationsPage(
                        title,
                        ShownVariation.in(getClass().getPackageName()),
                        DocumentedVariation.in(comments),
                        surfaces(comments));
    }

    private static Map<String, String> surfaces(List<DocumentationComment> comments) {
        // What modules call by a name goes before what only has it, such as a field.
        Map<String, String> surfaces = new HashMap<>();
        comments.stream()
                .sorted(Comparator.comparing(c -> !c.routine()))
                .forEach(c -> surfaces.putIfAbsent(c.name(), c.where()));
        return surfaces;
    }

    @Test
    void every_documented_variation_is_shown_by_a_test() {
        assertThat(page.documented()).isNotEmpty();
        assertThat(page.unshown()).isEmpty();
    }

    @Test
    void no_comment_denies_a_variation_that_a_test_shows() {
        assertThat(page.denied()).isEmpty();
    }

    @Test
    void every_variation_is_of_symbols_of_the_kernel() {
        Set<String> symbols = new TreeSet<>(routines);
        for (Personality kernel : ServiceLoader.load(Personality.class)) {
            // The patch of 2004 is a personality of its own in Linux's module.
            if (kernel.os().startsWith(os)) {
                kernel.symbols().forEach(s -> symbols.add(s.name()));
            }
        }
        assertThat(symbols).containsAll(page.named());
    }

    @Test
    void every_variation_is_told_in_full() {
        assertThat(page.shown()).hasSizeGreaterThanOrEqualTo(least);
        assertThat(page.incomplete()).isEmpty();
    }

    @Test
    void the_page_is_up_to_date() throws IOException {
        Path file = ROOT.resolve("docs/variations/" + os + ".md");
        if ("overwrite".equals(System.getProperty("triptych.golden"))) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, page.text());
        }
        assertThat(file).hasContent(page.text());
    }
}
