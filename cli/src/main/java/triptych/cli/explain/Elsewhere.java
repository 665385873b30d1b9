package triptych.cli.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Stream;
import triptych.explore.text.Wrapped;
import triptych.rosetta.Counterpart;
import triptych.rosetta.Difference;
import triptych.rosetta.Entry;
import triptych.rosetta.Proof;
import triptych.rosetta.Rosetta;
import triptych.rosetta.Side;

/**
 * Text on what other kernels have for a routine, with what bites and what shows it.
 *
 * @param os the routine's own kernel
 * @param to the only other kernel of interest; null for all
 */
record Elsewhere(Rosetta rosetta, String os, String to) {
    /** Nothing if the routine has no entry, or the other kernel is its own. */
    List<String> lines(String routine) {
        List<String> lines = new ArrayList<>();
        for (Entry entry : rosetta.entries(os, routine)) {
            List<Counterpart> counterparts =
                    entry.counterparts().stream().filter(this::isWanted).toList();
            if (!counterparts.isEmpty()) {
                lines.add("");
                lines.add("  to " + entry.idea().title());
                counterparts.forEach(counterpart -> addCounterpart(lines, counterpart));
                differencesOf(counterparts)
                        .forEach(difference -> addDifference(lines, difference, counterparts));
            }
        }
        return lines;
    }

    private boolean isWanted(Counterpart counterpart) {
        return to == null
                ? rosetta.mainKernels().contains(counterpart.os())
                : counterpart.os().equals(to);
    }

    private static void addCounterpart(List<String> lines, Counterpart counterpart) {
        String names =
                counterpart.exists() ? String.join(", ", counterpart.routines()) : "no equivalent";
        add(lines, "    " + counterpart.os() + ": " + names);
        if (!counterpart.how().isEmpty()) {
            add(lines, "      " + plain(counterpart.how()));
        }
    }

    private static Set<Difference> differencesOf(List<Counterpart> counterparts) {
        Set<Difference> differences = new LinkedHashSet<>();
        counterparts.forEach(counterpart -> differences.addAll(counterpart.differences()));
        return differences;
    }

    private void addDifference(
            List<String> lines, Difference difference, List<Counterpart> counterparts) {
        lines.add("");
        lines.add("    " + plain(difference.title()));
        addSide(lines, os, difference.sides().get(os));
        for (Counterpart counterpart : counterparts) {
            if (difference.sides().containsKey(counterpart.os())) {
                addSide(lines, counterpart.os(), difference.sides().get(counterpart.os()));
            }
        }
    }

    private static void addSide(List<String> lines, String kernel, Side side) {
        add(lines, "      " + kernel + ": " + plain(side.text()));
        add(lines, "        " + String.join("; ", shownBy(side.proofs())));
    }

    /** What to type or where to look, with the clauses of one page together. */
    private static List<String> shownBy(List<Proof> proofs) {
        Map<String, StringJoiner> pages = new LinkedHashMap<>();
        List<String> commands = new ArrayList<>();
        for (Proof proof : proofs) {
            if (proof.kind() == Proof.Kind.CLAUSE) {
                pages.computeIfAbsent(
                                proof.page(),
                                page ->
                                        new StringJoiner(
                                                ", ", "docs/conformance/" + page + ": ", ""))
                        .add(proof.subject() + " " + proof.clause());
            } else {
                commands.add(proof.shownBy());
            }
        }
        return Stream.concat(pages.values().stream().map(StringJoiner::toString), commands.stream())
                .toList();
    }

    private static String plain(String text) {
        return text.replace("`", "");
    }

    private static void add(List<String> lines, String text) {
        lines.addAll(Wrapped.lines(text, "  "));
    }
}
