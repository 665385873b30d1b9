package triptych.cli;

import jakarta.inject.Inject;
import java.util.function.Function;
import triptych.cli.lookup.Target;
import triptych.cli.lookup.TargetQuery;
import triptych.cli.lookup.Targets;
import triptych.cli.output.Streams;
import triptych.explore.Question;
import triptych.explore.Verdict;
import triptych.explore.text.VerdictText;

/** The first story that a user meets: an unload that panics, and the proof of its repair. */
final class ForumStory {
    private final Streams streams;
    private final Targets targets;
    private final Exploration exploration;
    private final String broken;
    private final String repaired;

    @Inject
    ForumStory(Streams streams, Targets targets, Exploration exploration) {
        this(streams, targets, exploration, "forum-unload", "forum-unload-fixed");
    }

    ForumStory(
            Streams streams,
            Targets targets,
            Exploration exploration,
            String broken,
            String repaired) {
        this.streams = streams;
        this.targets = targets;
        this.exploration = exploration;
        this.broken = broken;
        this.repaired = repaired;
    }

    /** Tells it; the exit code is good when both come out as they should. */
    int tell(Function<String, TargetQuery> query, Question question, boolean allSteps) {
        // Both are looked up first: half a story helps nobody.
        Target first = targets.find(query.apply(broken));
        Target second = targets.find(query.apply(repaired));
        boolean failed = chapter(first, question, allSteps) instanceof Verdict.Failed;
        streams.out().println();
        boolean proved = chapter(second, question, allSteps) instanceof Verdict.Proved;
        return failed && proved ? Exit.NO_FAILURE : Exit.FAILURE;
    }

    private Verdict chapter(Target target, Question question, boolean allSteps) {
        streams.out().println("$ ./triptych explore " + target.program().name());
        // Said before the wait.
        streams.out().flush();
        Verdict verdict = exploration.of(target, question);
        streams.print(new VerdictText(target.program(), target.dialect(), allSteps).of(verdict));
        return verdict;
    }
}
