package triptych.conformance;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The page that lists how an emulated kernel differs from the real one.
 *
 * @param title of the page
 * @param shown with the tests that show them
 * @param documented what the documentation comments say
 * @param surfaces the type that declares it, by routine
 */
record VariationsPage(
        String title,
        List<ShownVariation> shown,
        List<DocumentedVariation> documented,
        Map<String, String> surfaces) {
    private static final String MACHINE = "The machine";

    String text() {
        StringBuilder page = new StringBuilder();
        page.append("# ").append(title).append("\n\n");
        page.append(
                "How the emulated kernel differs from the real one. Generated from the tests that"
                        + " show it by `mvn -pl conformance -am test"
                        + " -Dtriptych.golden=overwrite`: a variation that no test shows is not"
                        + " here.\n\n");
        page.append(shown.size()).append(" variations.\n");
        Map<String, List<ShownVariation>> sections =
                shown.stream()
                        .collect(
                                Collectors.groupingBy(
                                        this::section, TreeMap::new, Collectors.toList()));
        // What holds for everything comes first.
        append(page, MACHINE, sections.getOrDefault(MACHINE, List.of()));
        sections.remove(MACHINE);
        sections.forEach((section, variations) -> append(page, section, variations));
        return page.toString();
    }

    private static void append(StringBuilder page, String section, List<ShownVariation> rows) {
        if (rows.isEmpty()) {
            return;
        }
        page.append("\n## ").append(section).append("\n\n");
        page.append("| routines | the real kernel | here | why | source | shown by |\n");
        page.append("|---|---|---|---|---|---|\n");
        for (ShownVariation row : rows) {
            Variation v = row.variation();
            page.append(
                    Stream.of(
                                    row.routines().isEmpty() ? "all" : row.title(),
                                    v.real(),
                                    v.ours(),
                                    v.why(),
                                    v.source(),
                                    String.join(", ", row.tests()))
                            .map(cell -> cell.replace("|", "\\|"))
                            .collect(Collectors.joining(" | ", "| ", " |\n")));
        }
    }

    private String section(ShownVariation variation) {
        return variation.routines().stream()
                .map(r -> surfaces.getOrDefault(r, "Others"))
                .findFirst()
                .orElse(MACHINE);
    }

    /** Documented variations, by what they are of, that no test shows. */
    Set<String> unshown() {
        Set<String> named = named();
        Set<String> inTypes = named.stream().map(surfaces::get).collect(Collectors.toSet());
        return documented.stream()
                .filter(d -> !d.isNone() && !named.contains(d.name()))
                .filter(d -> !d.name().equals(d.where()) || !inTypes.contains(d.where()))
                .map(DocumentedVariation::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Routines of which the comment says that no variation is known, and a test shows one. */
    Set<String> denied() {
        Set<String> named = named();
        return documented.stream()
                .filter(d -> d.isNone() && named.contains(d.name()))
                .map(DocumentedVariation::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What the tests name. */
    Set<String> named() {
        return shown.stream()
                .flatMap(v -> v.routines().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Variations with a part left blank, by the test that shows them. */
    List<List<String>> incomplete() {
        return shown.stream()
                .filter(
                        s ->
                                Stream.of(
                                                s.variation().real(),
                                                s.variation().ours(),
                                                s.variation().why(),
                                                s.variation().source())
                                        .anyMatch(String::isBlank))
                .map(ShownVariation::tests)
                .toList();
    }
}
