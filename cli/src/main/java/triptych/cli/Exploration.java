package triptych.cli;

import jakarta.inject.Inject;
import triptych.cli.lookup.Target;
import triptych.cli.output.Progress;
import triptych.cli.output.Streams;
import triptych.explore.Explorer;
import triptych.explore.Question;
import triptych.explore.Verdict;

/** Answers a question about a target, and says meanwhile that it is at it. */
final class Exploration {
    private final Streams streams;

    @Inject
    Exploration(Streams streams) {
        this.streams = streams;
    }

    Verdict of(Target target, Question question) {
        String words =
                "exploring "
                        + target.program().name()
                        + " ("
                        + question.strategy().label()
                        + ", "
                        + question.workers()
                        + (question.workers() == 1 ? " worker, " : " workers, ")
                        + question.fiberKind()
                        + " fibers)";
        return Progress.during(
                streams,
                words,
                () -> new Explorer(target.program(), target.dialect(), question).explore());
    }
}
