package triptych.cli;

import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import triptych.cli.lookup.Adjustment;
import triptych.cli.lookup.Target;
import triptych.cli.lookup.Targets;
import triptych.cli.lookup.UserMistake;
import triptych.cli.output.Streams;
import triptych.cli.output.VerdictJson;
import triptych.explore.Question;
import triptych.explore.Verdict;
import triptych.explore.text.VerdictText;

/** {@code triptych explore}: a verdict about all interleavings of a target. */
@Wired
@Command(
        name = "explore",
        description = "Explores the interleavings of a target: a proof, or a failure that replays.",
        sortOptions = false)
final class ExploreCommand implements Callable<Integer> {
    private final Streams streams;
    private final Targets targets;
    private final Exploration exploration;
    private final ForumStory forumStory;

    @Parameters(
            arity = "0..*",
            paramLabel = "TARGET",
            description =
                    "A scenario, a Java class, or the C files of a module. Without: a first story.")
    private List<String> names = List.of();

    @Mixin private TargetOptions targetOptions;

    @Option(
            names = {"--profile", "--api-level"},
            paramLabel = "P",
            description = "The version of the kernel, such as 12 for freebsd.")
    private String profile;

    @Mixin private QuestionOptions questionOptions;
    @Mixin private FormatOption format;

    @Option(names = "--require-proof", description = "Exit with 3 unless failed or proved.")
    private boolean requireProof;

    @Option(
            names = "--all-steps",
            description = "Show the steps that have nothing to do with the failure, too.")
    private boolean allSteps;

    @Inject
    ExploreCommand(
            Streams streams, Targets targets, Exploration exploration, ForumStory forumStory) {
        this.streams = streams;
        this.targets = targets;
        this.exploration = exploration;
        this.forumStory = forumStory;
    }

    @Override
    public Integer call() {
        Question question = questionOptions.question(targetOptions.fiberKind());
        boolean json = format.isJson();
        Adjustment adjustment = new Adjustment(profile, questionOptions.earlyTimers());
        if (names.isEmpty()) {
            if (json) {
                throw new UserMistake("--format json takes a TARGET to explore");
            }
            return forumStory.tell(
                    name -> targetOptions.query(name, adjustment), question, allSteps);
        }
        Target found = targets.find(targetOptions.query(names, adjustment));
        Verdict verdict = exploration.of(found, question);
        VerdictText text = new VerdictText(found.program(), found.dialect(), allSteps);
        if (json) {
            String strategy = question.strategy().label();
            streams.out().println(new VerdictJson(found.program(), strategy, text).of(verdict));
        } else {
            streams.print(text.of(verdict));
        }
        return exitCode(verdict);
    }

    private int exitCode(Verdict verdict) {
        if (verdict instanceof Verdict.Failed) {
            return Exit.FAILURE;
        }
        return requireProof && !(verdict instanceof Verdict.Proved)
                ? Exit.NOT_DECIDED
                : Exit.NO_FAILURE;
    }
}
