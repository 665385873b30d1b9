package triptych.cli;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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
import triptych.core.fiber.FiberKind;
import triptych.core.finding.Dialect;
import triptych.core.finding.Finding;
import triptych.core.observe.Sight;
import triptych.explore.Coverage;
import triptych.explore.Failure;
import triptych.explore.Verdict;
import triptych.explore.Way;
import triptych.explore.replay.Diverged;
import triptych.explore.replay.Replay;
import triptych.explore.replay.ReplayToken;
import triptych.explore.replay.Story;
import triptych.explore.text.VerdictText;

/** {@code triptych replay}: the failure, or the history, behind a token, once more. */
@Wired
@Command(
        name = "replay",
        description = "Runs the schedule again that 'explore' or 'compare' printed a token for.",
        sortOptions = false)
final class ReplayCommand implements Callable<Integer> {
    private final Streams streams;
    private final Targets targets;

    @Parameters(paramLabel = "TOKEN", description = "As printed after 'replay:'.")
    private String token;

    @Mixin private TargetOptions targetOptions;
    @Mixin private FormatOption format;

    @Option(
            names = "--all-steps",
            description = "Show the steps that have nothing to do with the failure, too.")
    private boolean allSteps;

    @Inject
    ReplayCommand(Streams streams, Targets targets) {
        this.streams = streams;
        this.targets = targets;
    }

    @Override
    public Integer call() {
        boolean json = format.isJson();
        ReplayToken parsed = parsed(token);
        Target target =
                targets.find(
                        targetOptions.query(
                                parsed.target(),
                                new Adjustment(
                                        parsed.profile(), parsed.earlyTimers(), parsed.sight())));
        FiberKind fiberKind = targetOptions.fiberKind();
        long start = System.nanoTime();
        Story story = new Replay(target.program(), fiberKind).of(parsed.detours());
        if (parsed.sight() != Sight.NOTHING) {
            new HistoryReplay(streams, target, allSteps).tell(story, parsed, json);
            return Exit.FAILURE;
        }
        Failure failure = failure(story, target, parsed);
        double seconds = (System.nanoTime() - start) / 1e9;
        VerdictText text = new VerdictText(target.program(), target.dialect(), allSteps);
        if (json) {
            Coverage coverage =
                    new Coverage(
                            List.of(new Way("replay", 1, 1, false)),
                            0,
                            false,
                            seconds,
                            fiberKind.toString(),
                            1);
            streams.out()
                    .println(
                            new VerdictJson(target.program(), "replay", text)
                                    .of(new Verdict.Failed(coverage, failure)));
        } else {
            List<String> lines = new ArrayList<>();
            lines.add(target.program().name() + ": FAILED: " + failure.title());
            text.addFailure(lines, failure);
            streams.print(lines);
        }
        return Exit.FAILURE;
    }

    private static ReplayToken parsed(String line) {
        try {
            ReplayToken token = ReplayToken.parse(line);
            if (token.earlyTimers() < 0) {
                throw new UserMistake("the replay token is damaged: '" + line + "'");
            }
            return token;
        } catch (IllegalArgumentException e) {
            throw new UserMistake(e.getMessage(), e);
        }
    }

    /** What was found, if it is what the token was made for. */
    private static Failure failure(Story story, Target target, ReplayToken token) {
        Dialect dialect = target.dialect();
        int steps = story.detours().length();
        if (story.findings().isEmpty()) {
            throw new Diverged(
                    "diverged: it ends after "
                            + steps
                            + " decisions and nothing is wrong, where the token tells of a failure after "
                            + token.detours().length());
        }
        Finding finding = story.findings().get(0);
        String title = dialect.title(finding);
        if (!ReplayToken.fingerprint(title).equals(token.title())) {
            throw new Diverged(
                    "diverged: it ends after "
                            + steps
                            + " decisions with another failure than the token tells of: "
                            + titles(story, dialect));
        }
        if (steps != token.detours().length()) {
            throw new Diverged(
                    "diverged: it ends after "
                            + steps
                            + " decisions instead of "
                            + token.detours().length()
                            + ", with: "
                            + titles(story, dialect));
        }
        return new Failure(
                finding,
                title,
                story,
                false,
                ReplayToken.of(target.program(), story.detours(), title));
    }

    private static String titles(Story story, Dialect dialect) {
        return story.findings().stream().map(dialect::title).collect(Collectors.joining("; "));
    }
}
