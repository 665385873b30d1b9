package triptych.rosetta;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The page that leads from each routine to its idea, and tells each idea on all kernels. */
record RosettaPage(Rosetta rosetta) {
    private static final Map<String, String> NAMES =
            Map.of(
                    "freebsd", "FreeBSD",
                    "linux", "Linux",
                    "tru64", "Tru64",
                    "linux-2004", "Linux, patch of 2004");

    String text() {
        StringBuilder page = new StringBuilder();
        page.append(
                """
                # From one kernel to another

                What the routines of one kernel are called on the others, and what bites whoever goes by the name. `triptych explain
                mtx_sleep --to linux` tells it for one routine. Generated from `rosetta/src/main/resources/triptych/rosetta` by
                `mvn -pl rosetta test -Dtriptych.golden=overwrite`. Each statement names what shows it: a clause, which tests hold; a
                scenario, to be explored; a comparison.

                First the routines that every module with threads of its own needs, kernel by kernel; then the ideas behind them.

                """);
        appendPitfalls(page);
        rosetta.kernels().forEach(os -> appendIndex(page, os));
        rosetta.ideas().forEach(idea -> appendIdea(page, idea));
        return page.toString();
    }

    private static void appendPitfalls(StringBuilder page) {
        page.append("| pitfall | in which |\n|---|---|\n");
        for (Pitfall pitfall : Pitfall.values()) {
            page.append(row(List.of(pitfall.label(), pitfall.words())));
        }
    }

    private void appendIndex(StringBuilder page, String os) {
        List<String> others =
                rosetta.mainKernels().stream().filter(other -> !other.equals(os)).toList();
        page.append("\n## ").append(NAMES.get(os)).append("\n\n| routine | idea |");
        others.forEach(other -> page.append(' ').append(NAMES.get(other)).append(" |"));
        page.append("\n|---|---|").append("---|".repeat(others.size())).append('\n');
        for (String routine : rosetta.coreRoutines(os)) {
            for (Entry entry : rosetta.entries(os, routine)) {
                Idea idea = entry.idea();
                List<String> cells =
                        others.stream().map(other -> names(entry.on(other).routines())).toList();
                page.append("| `").append(routine).append("` | ").append(link(idea)).append(" | ");
                page.append(String.join(" | ", cells)).append(" |\n");
            }
        }
    }

    private void appendIdea(StringBuilder page, Idea idea) {
        page.append("\n<a id=\"").append(idea.name()).append("\"></a>\n### ");
        page.append(idea.title()).append("\n\n");
        if (!idea.isShared()) {
            page.append("| kernel | routines | how |\n|---|---|---|\n");
            for (String os : rosetta.kernels()) {
                if (idea.tellsOf(os)) {
                    page.append(
                            row(
                                    List.of(
                                            NAMES.get(os),
                                            names(all(idea, os)),
                                            idea.how().getOrDefault(os, ""))));
                }
            }
        }
        if (!idea.like().isEmpty()) {
            page.append("\nSee also: ")
                    .append(
                            idea.like().stream()
                                    .map(RosettaPage::link)
                                    .collect(Collectors.joining("; ")))
                    .append(".\n");
        }
        idea.own().forEach(difference -> appendDifference(page, difference));
    }

    private static List<String> all(Idea idea, String os) {
        Set<String> names = new LinkedHashSet<>(idea.membersOn(os));
        names.addAll(idea.instead().getOrDefault(os, List.of()));
        return List.copyOf(names);
    }

    private static void appendDifference(StringBuilder page, Difference difference) {
        page.append("\n**").append(difference.pitfall().label()).append("**: ");
        page.append(difference.about());
        if (!difference.only().isEmpty()) {
            page.append(" (").append(names(difference.only())).append(")");
        }
        page.append("\n\n");
        difference
                .sides()
                .forEach(
                        (os, side) -> {
                            page.append("* ").append(NAMES.get(os)).append(": ");
                            page.append(side.text()).append(" (");
                            page.append(
                                    side.proofs().stream()
                                            .map(RosettaPage::linkToProof)
                                            .collect(Collectors.joining(", ")));
                            page.append(")\n");
                        });
    }

    private static String linkToProof(Proof proof) {
        return switch (proof.kind()) {
            case CLAUSE ->
                    "[%s %s](conformance/%s#%s)"
                            .formatted(
                                    proof.subject(),
                                    proof.clause(),
                                    proof.page(),
                                    proof.subject().toLowerCase(Locale.ROOT));
            case SCENARIO, COMPARISON, TEST -> "`" + proof.shownBy() + "`";
        };
    }

    private static String link(Idea idea) {
        return "[" + idea.title() + "](#" + idea.name() + ")";
    }

    private static String names(List<String> names) {
        return names.isEmpty()
                ? "none"
                : names.stream().map(n -> "`" + n + "`").collect(Collectors.joining(", "));
    }

    private static String row(List<String> cells) {
        return "| "
                + cells.stream()
                        .map(cell -> cell.replace("|", "\\|"))
                        .collect(Collectors.joining(" | "))
                + " |\n";
    }
}
