package triptych.rosetta.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import triptych.rosetta.Counterpart;
import triptych.rosetta.Difference;
import triptych.rosetta.Entry;
import triptych.rosetta.Pitfall;
import triptych.rosetta.Rosetta;

/** What Rosetta tells of a name on its way from one kernel to another. */
record Told(String name, String from, String to, List<Entry> entries) {
    static Told of(Rosetta rosetta, String name, String from, String to) {
        List<Entry> entries =
                rosetta.entries(from, name).stream()
                        .filter(entry -> entry.idea().tellsOf(to))
                        .toList();
        return new Told(name, from, to, entries);
    }

    /** The nearest on the other kernel, of all ideas that the name stands for. */
    List<String> nearest() {
        return entries.stream().flatMap(e -> e.on(to).routines().stream()).distinct().toList();
    }

    /** Differences of all ideas that the name stands for, each once. */
    List<Difference> differences() {
        Set<Difference> differences = new LinkedHashSet<>();
        entries.forEach(entry -> differences.addAll(entry.on(to).differences()));
        return List.copyOf(differences);
    }

    List<Difference> differences(Pitfall pitfall) {
        return differences().stream().filter(d -> d.pitfall() == pitfall).toList();
    }

    /** What each idea is, and how to do it there. */
    List<String> ideas() {
        List<String> lines = new ArrayList<>();
        for (Entry entry : entries) {
            Counterpart counterpart = entry.on(to);
            String names =
                    entries.size() == 1 || !counterpart.exists()
                            ? ""
                            : " (" + String.join(", ", counterpart.routines()) + ")";
            String how = counterpart.how().isEmpty() ? "" : ". " + plain(counterpart.how());
            lines.add("idea: " + plain(entry.idea().title()) + names + how);
        }
        return lines;
    }

    /** Both sides of a difference, the one that the source comes from first. */
    List<String> sides(Difference difference) {
        return Stream.of(from, to)
                .map(os -> os + ": " + plain(difference.sides().get(os).text()))
                .toList();
    }

    /** All of a difference. */
    String line(Difference difference) {
        return plain(difference.title()) + "; " + String.join(" ", sides(difference));
    }

    /** Without the marks of a page. */
    static String plain(String text) {
        return text.replace("`", "");
    }
}
