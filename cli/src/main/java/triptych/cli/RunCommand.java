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
import triptych.cli.lookup.UserMistake;
import triptych.cli.output.Streams;
import triptych.core.finding.Dialect;
import triptych.core.finding.Finding;
import triptych.core.sched.Scheduler;
import triptych.explore.replay.PlainRun;
import triptych.explore.replay.ScheduledStory;
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
            names = {"--profile", "--api-level"},
            paramLabel = "P",
            description = "The version of the kernel, such as 12 for freebsd.")
    private String profile;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Let a random schedule decide instead of priorities.")
    private Long seed;

    @Option(
            names = "--cpus",
            paramLabel = "N",
            description = "So many processors (default: 1); --trace shows who ran on which.")
    private Integer cpus;

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
        requireSensible();
        ScheduledStory scheduled = seed == null ? run.scheduled(cpus == null ? 1 : cpus) : null;
        Story story = scheduled == null ? run.atRandom(seed) : scheduled.story();
        List<Finding> findings = findings(story);
        List<String> steps = List.of();
        if (trace) {
            steps = scheduled == null ? InterleavingTable.of(story, true) : steps(scheduled);
        }
        streams.print(text(story, findings, found.dialect(), steps));
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

    private void requireSensible() {
        if (cpus == null) {
            return;
        }
        QuestionOptions.requireAtLeast("--cpus", 1, cpus);
        if (cpus > Scheduler.PROCESSORS_MOST) {
            throw new UserMistake("--cpus takes at most " + Scheduler.PROCESSORS_MOST);
        }
        if (seed != null) {
            throw new UserMistake("--cpus does not go with --seed: a random schedule has no CPUs");
        }
    }

    /** A single processor is not worth a column. */
    private static List<String> steps(ScheduledStory scheduled) {
        List<String> lines = new ArrayList<>();
        if (scheduled.use().processors() == 1) {
            lines.addAll(InterleavingTable.of(scheduled.story(), true));
        } else {
            lines.addAll(InterleavingTable.of(scheduled));
        }
        lines.add("");
        lines.addAll(ProcessorTable.of(scheduled));
        return lines;
    }

    private static List<Finding> findings(Story story) {
        return story.enabled().isEmpty() && story.findings().isEmpty()
                ? List.of(new Finding.NothingExplored("the program starts no thread that can run"))
                : story.findings();
    }

    private static List<String> text(
            Story story, List<Finding> findings, Dialect dialect, List<String> steps) {
        List<String> lines = new ArrayList<>(story.console());
        for (Finding finding : findings) {
            addBlank(lines);
            lines.addAll(dialect.console(finding));
        }
        if (!steps.isEmpty()) {
            addBlank(lines);
            lines.addAll(steps);
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
