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
import triptych.cli.output.LikenessJson;
import triptych.cli.output.Progress;
import triptych.cli.output.Streams;
import triptych.core.observe.Sight;
import triptych.explore.Question;
import triptych.explore.compare.Comparer;
import triptych.explore.compare.Likeness;
import triptych.explore.compare.Port;
import triptych.explore.text.LikenessText;
import triptych.explore.text.VerdictText;

/** {@code triptych compare}: whether ports show the same to the outside, under all schedules. */
@Wired
@Command(
        name = "compare",
        description = "Compares what ports show to the outside, over all schedules of each.",
        sortOptions = false)
final class CompareCommand implements Callable<Integer> {
    private final Streams streams;
    private final Targets targets;

    @Parameters(
            arity = "2..*",
            paramLabel = "OS:TARGET",
            description =
                    "Ports of one driver: scenarios, Java classes, or C files (of one module:"
                            + " a.c,b.c).")
    private List<String> names = List.of();

    @Option(
            names = "--refines",
            description = "The first is the original: the others may do less, never more.")
    private boolean refines;

    @Option(names = "--console", description = "What the kernel prints counts, too.")
    private boolean console;

    @Mixin private TargetOptions targetOptions;

    @Mixin private QuestionOptions questionOptions;
    @Mixin private FormatOption format;

    @Option(names = "--require-proof", description = "Exit with 3 unless different or proved.")
    private boolean requireProof;

    @Inject
    CompareCommand(Streams streams, Targets targets) {
        this.streams = streams;
        this.targets = targets;
    }

    @Override
    public Integer call() {
        Question question = questionOptions.question(targetOptions.fiberKind());
        boolean json = format.isJson();
        Adjustment adjustment = new Adjustment(null, questionOptions.earlyTimers());
        List<Target> found = new ArrayList<>();
        for (String name : names) {
            found.add(targets.find(targetOptions.query(name, adjustment)));
        }
        Likeness likeness = compare(found, question);
        if (json) {
            streams.out().println(LikenessJson.of(likeness));
        } else {
            // Every kernel's dialect knows those of the others.
            streams.print(
                    new LikenessText(found.get(0).dialect()::title, VerdictText::commandLine)
                            .of(likeness));
        }
        return exitCode(likeness);
    }

    private Likeness compare(List<Target> found, Question question) {
        List<Port> ports = found.stream().map(CompareCommand::port).toList();
        if (ports.stream().map(Port::name).distinct().count() < ports.size()) {
            throw new UserMistake("a target is compared with others, not with itself");
        }
        Sight sight = console ? Sight.EFFECTS_AND_CONSOLE : Sight.EFFECTS;
        String words =
                "comparing "
                        + ports.stream().map(Port::name).collect(Collectors.joining(", "))
                        + " ("
                        + question.fiberKind()
                        + " fibers)";
        return Progress.during(
                streams, words, () -> new Comparer(ports, question, sight, refines).compare());
    }

    private static Port port(Target target) {
        String os = target.program().os() + ":";
        String name = target.program().name();
        return new Port(name.startsWith(os) ? name : os + name, target.program());
    }

    private int exitCode(Likeness likeness) {
        if (likeness instanceof Likeness.Different || likeness instanceof Likeness.Unfit) {
            return Exit.FAILURE;
        }
        boolean proved = likeness instanceof Likeness.Alike alike && alike.proved();
        return requireProof && !proved ? Exit.NOT_DECIDED : Exit.NO_FAILURE;
    }
}
