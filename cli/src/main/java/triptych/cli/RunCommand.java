package triptych.cli;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import triptych.cli.lookup.Adjustment;
import triptych.cli.lookup.Target;
import triptych.cli.lookup.Targets;
import triptych.cli.output.Streams;
import triptych.core.finding.Dialect;
import triptych.core.finding.Finding;
import triptych.explore.replay.PlainRun;
import triptych.explore.replay.Story;
import triptych.explore.text.InterleavingTable;

/** {@code triptych run}: one plain execution, as a real kernel might do it. */
@Wired
@Command(
        name = "run",
        description = "Runs a target once, most urgent thread first; its console on stdout.",
        sortOptions = false)
final class RunCommand implements Callable<Integer> {
    private final Streams streams;
    private final Targets targets;

    @Parameters(paramLabel = "TARGET", description = "A scenario, or a Java class.")
    private String target;

    @Mixin private TargetOptions targetOptions;

    @Option(
            names = "--profile",
            paramLabel = "P",
            description = "The version of the kernel, such as 12 for freebsd.")
    private String profile;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Let a random schedule decide instead of priorities.")
    private Long seed;

    @Option(names = "--trace", description = "Show every step of every thread, too.")
    private boolean trace;

    @Inject
    RunCommand(Streams streams, Targets targets) {
        this.streams = streams;
        this.targets = targets;
    }

    @Override
    public Integer call() {
        Target found = targets.find(targetOptions.query(target, new Adjustment(profile, null)));
        PlainRun run = new PlainRun(found.program(), targetOptions.fiberKind());
        Story story = seed == null ? run.byPriority() : run.atRandom(seed);
        List<Finding> findings = findings(story);
        streams.print(text(story, findings, found.dialect()));
        if (streams.showsProgress()) {
            streams.err()
                    .println(
                            story.enabled().size()
                                    + " steps, "
                                    + (findings.isEmpty() ? "nothing" : "something")
                                    + " went wrong; other interleavings: triptych explore "
                                    + target);
        }
        return findings.isEmpty() ? Exit.NO_FAILURE : Exit.FAILURE;
    }

    private static List<Finding> findings(Story story) {
        return story.enabled().isEmpty() && story.findings().isEmpty()
                ? List.of(new Finding.NothingExplored("the program starts no thread that can run"))
                : story.findings();
    }

    private List<String> text(Story story, List<Finding> findings, Dialect dialect) {
        List<String> lines = new ArrayList<>(story.console());
        for (Finding finding : findings) {
            addBlank(lines);
            lines.addAll(dialect.console(finding));
        }
        if (trace) {
            addBlank(lines);
            lines.addAll(InterleavingTable.of(story, true));
        }
        if (!findings.isEmpty()) {
            addBlank(lines);
            lines.add("Why:");
            for (Finding finding : findings) {
                dialect.explanation(finding).forEach(line -> lines.add("  " + line));
            }
        }
        return lines;
    }

    private static void addBlank(List<String> lines) {
        if (!lines.isEmpty()) {
            lines.add("");
        }
    }
}
