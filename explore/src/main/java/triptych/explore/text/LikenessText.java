package triptych.explore.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import triptych.core.finding.Finding;
import triptych.explore.compare.Behaviour;
import triptych.explore.compare.Difference;
import triptych.explore.compare.History;
import triptych.explore.compare.Likeness;
import triptych.explore.compare.Port;
import triptych.explore.compare.Reach;
import triptych.explore.replay.ReplayToken;

/**
 * The answer of a comparison as a user reads it: alike or not, where the first history that only
 * one has parts from the others, how to see it again, what the answer rests on.
 */
public final class LikenessText {
    private final Function<Finding, String> title;
    private final Function<ReplayToken, String> replayLine;

    /**
     * @param title tells a finding
     * @param replayLine makes of a token the line that runs it again
     */
    public LikenessText(Function<Finding, String> title, Function<ReplayToken, String> replayLine) {
        this.title = title;
        this.replayLine = replayLine;
    }

    /** The whole text, as lines. */
    public List<String> of(Likeness likeness) {
        List<String> lines = new ArrayList<>();
        if (likeness instanceof Likeness.Alike alike) {
            lines.add(headline(alike));
        } else if (likeness instanceof Likeness.Different different) {
            Difference difference = different.difference();
            lines.add("DIFFERENT: " + claim(difference, " never shows"));
            addDifference(lines, difference);
        } else if (likeness instanceof Likeness.Undecided undecided) {
            lines.add("NOT DECIDED: " + undecided.why() + "; so this is no proof");
            if (undecided.difference() != null) {
                lines.add(claim(undecided.difference(), " was not seen to show"));
                addDifference(lines, undecided.difference());
            }
        } else if (likeness instanceof Likeness.Unfit unfit) {
            lines.add(unfit.port().name() + ": FAILED: " + title.apply(unfit.finding()));
        }
        lines.add("");
        likeness.behaviours().forEach(behaviour -> lines.add(lookedAt(behaviour)));
        return lines;
    }

    private static String headline(Likeness.Alike alike) {
        List<Behaviour> all = alike.behaviours();
        List<String> names = all.stream().map(b -> b.port().name()).toList();
        String proved = alike.proved() ? "proved " : "bounded: ";
        String words =
                all.stream()
                        .skip(alike.refining() ? 1 : 0)
                        .map(Behaviour::words)
                        .distinct()
                        .collect(Collectors.joining("; "));
        if (!alike.refining()) {
            return String.join(", ", names)
                    + ": "
                    + proved
                    + "equal ("
                    + histories(all.get(0))
                    + "); "
                    + words;
        }
        String refining =
                all.stream()
                        .skip(1)
                        .map(b -> b.port().name() + " (" + histories(b) + ")")
                        .collect(Collectors.joining(", "));
        return refining
                + ": "
                + proved
                + (all.size() > 2 ? "refine " : "refines ")
                + names.get(0)
                + " ("
                + histories(all.get(0))
                + "); "
                + words;
    }

    private static String histories(Behaviour behaviour) {
        return Counted.of(behaviour.histories().size(), "history", "histories");
    }

    private static String claim(Difference difference, String lacks) {
        String also =
                difference.others().isEmpty()
                        ? "only " + difference.only().name() + " shows"
                        : difference.only().name()
                                + ", and "
                                + difference.others().stream()
                                        .map(Port::name)
                                        .collect(Collectors.joining(", "))
                                + ", show";
        return also + " a history that " + difference.lacking().name() + lacks;
    }

    private void addDifference(List<String> lines, Difference difference) {
        int alike = difference.alike();
        History history = difference.history();
        History nearest =
                difference.nearest() == null ? new History(List.of()) : difference.nearest();
        lines.add(
                (alike == 0 ? "from the beginning " : "after " + alike + " alike, ")
                        + said(difference.only(), history, alike)
                        + ", where "
                        + said(difference.lacking(), nearest, alike));
        lines.add("");
        lines.addAll(
                HistoryTable.of(
                        difference.only().name(), history, difference.lacking().name(), nearest));
        lines.add("");
        lines.add("replay: " + replayLine.apply(difference.token()));
    }

    private static String said(Port port, History history, int index) {
        String what = HistoryTable.at(history, index);
        return port.name() + (what.isEmpty() ? " shows nothing more" : " has \"" + what + '"');
    }

    private static String lookedAt(Behaviour behaviour) {
        return behaviour.port().name()
                + ": "
                + histories(behaviour)
                + (behaviour.reach() == Reach.PART ? " so far" : "")
                + "; "
                + CoverageText.of(behaviour.coverage());
    }
}
