package triptych.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import triptych.cli.lookup.Target;
import triptych.cli.output.Json;
import triptych.cli.output.LikenessJson;
import triptych.cli.output.Streams;
import triptych.core.finding.Finding;
import triptych.explore.compare.History;
import triptych.explore.replay.Diverged;
import triptych.explore.replay.ReplayToken;
import triptych.explore.replay.Story;
import triptych.explore.text.HistoryTable;
import triptych.explore.text.InterleavingTable;

/** Tells the execution that shows a history, and the history. */
final class HistoryReplay {
    private final Streams streams;
    private final Target target;
    private final boolean allSteps;

    HistoryReplay(Streams streams, Target target, boolean allSteps) {
        this.streams = streams;
        this.target = target;
        this.allSteps = allSteps;
    }

    /** {@code story} is what the replay of {@code token} gave. */
    void tell(Story story, ReplayToken token, boolean json) {
        History history = History.of(story);
        if (!ReplayToken.fingerprint(history.toString()).equals(token.title())) {
            throw new Diverged("diverged: it shows another history: " + history);
        }
        if (json) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("target", target.program().name());
            object.put("os", target.program().os());
            object.put("history", LikenessJson.words(history));
            object.put("replay", token.toString());
            streams.out().println(Json.of(object));
        } else {
            streams.print(lines(story, history));
        }
    }

    private List<String> lines(Story story, History history) {
        List<String> lines = new ArrayList<>();
        lines.add(target.program().name() + ": what it shows:");
        lines.add("");
        lines.addAll(HistoryTable.of(history));
        lines.add("");
        lines.add("How it comes to that:");
        lines.add("");
        // Whoever shows something depends on whoever did before: their steps are what leads there.
        lines.addAll(InterleavingTable.of(story, allSteps));
        for (Finding finding : story.findings()) {
            lines.add("");
            lines.addAll(target.dialect().console(finding));
        }
        return lines;
    }
}
