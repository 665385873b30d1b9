package triptych.cli.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import triptych.rosetta.check.Diagnostic;
import triptych.rosetta.check.Note;
import triptych.rosetta.check.Place;
import triptych.rosetta.check.PortReport;

/** What bites in a port, as compilers write it. */
public final class PortText {
    private PortText() {}

    public static List<String> of(PortReport report) {
        List<String> lines = new ArrayList<>();
        for (Diagnostic diagnostic : report.diagnostics()) {
            lines.add(
                    place(diagnostic.place())
                            + "warning: "
                            + diagnostic.words()
                            + " ["
                            + diagnostic.rule().id()
                            + "]");
            for (Note note : diagnostic.notes()) {
                lines.add(place(note.place()) + "note: " + note.words());
            }
        }
        lines.addAll(summary(report));
        return lines;
    }

    private static List<String> summary(PortReport report) {
        List<String> lines = new ArrayList<>();
        if (report.names().isEmpty()) {
            lines.add(
                    "no name of "
                            + (report.from().isEmpty() ? "another kernel" : report.from())
                            + " is used");
        } else {
            lines.add(
                    "%d %s of %s, %d without equivalent on %s, %d of which nothing is told"
                            .formatted(
                                    report.names().size(),
                                    report.names().size() == 1 ? "name" : "names",
                                    report.from(),
                                    report.without().size(),
                                    report.to(),
                                    report.untold().size()));
            lines.add(
                    "'triptych explain NAME --os %s --to %s' names what shows each difference"
                            .formatted(report.from(), report.to()));
        }
        for (Map.Entry<String, Integer> other : report.others().entrySet()) {
            lines.add(
                    "names that only %s has: %d; --from %s tells of them"
                            .formatted(other.getKey(), other.getValue(), other.getKey()));
        }
        return lines;
    }

    private static String place(Place place) {
        return place.file() + ":" + place.line() + ":" + place.column() + ": ";
    }
}
